namespace SigTroubleshoot.ArmSimulator;

/// <summary>What fails, and for which requests.</summary>
/// <param name="Kinds">The kinds of fault; if there are several, one is chosen at random for each request.</param>
public sealed record Fault(params FaultKind[] Kinds)
{
    /// <summary>Every status and every malformed response, for a mix. Excludes requests that hang, and faults of lists only.</summary>
    public static IReadOnlyList<FaultKind> Mixture { get; } =
    [
        FaultKind.Unauthorized, FaultKind.Forbidden, FaultKind.NotFound, FaultKind.Conflict, FaultKind.Throttled, FaultKind.ComputeThrottled,
        FaultKind.ServerError, FaultKind.Unavailable, FaultKind.ConnectionReset, FaultKind.TruncatedBody, FaultKind.MalformedJson, FaultKind.JsonWithoutValue,
    ];

    /// <summary>Faults that only lists can have.</summary>
    public static IReadOnlyList<FaultKind> OfLists { get; } =
        [FaultKind.EndlessNextLink, FaultKind.ForeignNextLink, FaultKind.RelativeNextLink, FaultKind.ItemWithoutId];

    /// <summary>Only requests whose path contains this, ignoring case; <c>*</c> stands for anything; null for all to Azure Resource Manager. It can also be a path of the sign-in.</summary>
    public string? Path { get; init; }

    /// <summary>Only this HTTP method; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>The probability for each request, from 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The number of requests that it affects before it ends; null for no end.</summary>
    public int? Count { get; init; }

    /// <summary>The value of <c>Retry-After</c>; null for the one of the kind: 20 minutes as documented by Compute, otherwise one second.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What <see cref="FaultKind.Refused"/> answers.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The duration of a slow body.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The value of <c>Retry-After</c> for a kind.</summary>
    internal TimeSpan RetryAfterOf(FaultKind kind) =>
        RetryAfter ?? (kind == FaultKind.ComputeThrottledAsDocumented ? TimeSpan.FromMinutes(20) : TimeSpan.FromSeconds(1));
}
