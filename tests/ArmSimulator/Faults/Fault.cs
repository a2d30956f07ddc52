namespace SigTroubleshoot.ArmSimulator;

/// <summary>What shall go wrong, and with which requests.</summary>
/// <param name="Kinds">What; one of them is drawn for each request where there are several.</param>
public sealed record Fault(params FaultKind[] Kinds)
{
    /// <summary>Every status and every broken answer, for a mixture. Nothing that hangs, and nothing for lists only.</summary>
    public static IReadOnlyList<FaultKind> Mixture { get; } =
    [
        FaultKind.Unauthorized, FaultKind.Forbidden, FaultKind.NotFound, FaultKind.Conflict, FaultKind.Throttled, FaultKind.ComputeThrottled,
        FaultKind.ServerError, FaultKind.Unavailable, FaultKind.ConnectionReset, FaultKind.TruncatedBody, FaultKind.MalformedJson,
    ];

    /// <summary>Only requests whose path has this in it, whatever its case; <c>*</c> stands for anything; null for all to Azure Resource Manager. A path of sign-in may be named too.</summary>
    public string? Path { get; init; }

    /// <summary>Only this verb; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>How likely it is for a request, 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How many requests it meets before it ends; null for no end.</summary>
    public int? Count { get; init; }

    /// <summary>What <c>Retry-After</c> says.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What <see cref="FaultKind.Refused"/> answers.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>How long a slow body takes.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(10);
}
