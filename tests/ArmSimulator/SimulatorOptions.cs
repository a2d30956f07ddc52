namespace SigTroubleshoot.ArmSimulator;

/// <summary>The options of a simulator.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The port on loopback; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Host names, in addition to localhost, that the certificate is valid for: for a client that reaches the simulator through a proxy.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The clock of the simulated Azure.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The content; null for nothing.</summary>
    public World? World { get; init; }

    /// <summary>The number of items on a page of a list.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Whether requests are counted against the budgets.</summary>
    public bool Budget { get; init; }

    /// <summary>The read budget of a subscription.</summary>
    public BucketSize Reads { get; init; } = new(250, 25);

    /// <summary>The read budget that all principals of a subscription share.</summary>
    public BucketSize GlobalReads { get; init; } = new(3750, 375);

    /// <summary>The limits of Compute, by operation.</summary>
    public IReadOnlyDictionary<string, ComputeLimits> Compute { get; init; } = ComputeLimits.Recorded;

    /// <summary>The length of Compute's shorter window; the longer one is ten times as long.</summary>
    public TimeSpan ComputeWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The write budget of a subscription.</summary>
    public BucketSize Writes { get; init; } = new(200, 10);

    /// <summary>The number of queries that Resource Graph accepts from one user in 5 seconds.</summary>
    public int GraphQueries { get; init; } = 15;

    /// <summary>The latency of every response, in real time.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The maximum additional latency, at random.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>The random seed for faults.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The lifetime of a token.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The value of <c>Retry-After</c> while a write is in progress.</summary>
    public TimeSpan OperationRetryAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The header that App Service's managed identity requires.</summary>
    public string IdentityHeader { get; init; } = "simulated-identity-header";
}
