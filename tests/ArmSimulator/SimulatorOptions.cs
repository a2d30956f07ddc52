namespace SigTroubleshoot.ArmSimulator;

/// <summary>How a simulator behaves.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The port on loopback; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Host names, in addition to localhost, that the certificate is valid for: for a client that reaches the simulator through a proxy.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The time in the simulated Azure.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What there is; null for nothing.</summary>
    public World? World { get; init; }

    /// <summary>How many items a page of a list has.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Whether requests are counted against the budgets.</summary>
    public bool Budget { get; init; }

    /// <summary>The read budget of a subscription.</summary>
    public BucketSize Reads { get; init; } = new(250, 25);

    /// <summary>The write budget of a subscription.</summary>
    public BucketSize Writes { get; init; } = new(200, 10);

    /// <summary>How many questions Resource Graph takes from one user in 5 seconds.</summary>
    public int GraphQueries { get; init; } = 15;

    /// <summary>How long every answer takes, in real time.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How much longer an answer may take, at random.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>Where chance begins: for faults.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How long a token lasts.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What <c>Retry-After</c> says while a write goes on.</summary>
    public TimeSpan OperationRetryAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The header that App Service's managed identity asks for.</summary>
    public string IdentityHeader { get; init; } = "simulated-identity-header";
}
