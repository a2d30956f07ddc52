using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>How much of a limit is used; or that a subscription could not be looked at.</summary>
public sealed class Usage
{
    /// <summary>The subscription.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>The region by its name, such as <c>westeurope</c>; empty where nothing could be counted.</summary>
    public string Location { get; init; } = "";

    /// <summary>What is counted; null where nothing could be counted.</summary>
    public UsageResource? Resource { get; init; }

    /// <summary>How many there are; null where nothing could be counted.</summary>
    public long? CurrentValue { get; init; }

    /// <summary>How many there may be; null where nothing could be counted.</summary>
    public long? Limit { get; init; }

    /// <summary>How much of the limit that is, in percent with one decimal; null where nothing could be counted.</summary>
    public double? Percent => Limit is > 0 ? Math.Round(100.0 * CurrentValue.GetValueOrDefault() / Limit.Value, 1) : null;

    /// <summary>The id of the version, where its replicas are counted; otherwise empty.</summary>
    public string Target { get; init; } = "";

    /// <summary>Why nothing could be counted; empty where it was.</summary>
    public string Reason { get; init; } = "";

    /// <summary>A warning where the limit is near; why nothing could be counted.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = Indexable.Of(value); } = Array.Empty<Finding>();

    /// <summary>The count and the limit.</summary>
    public override string ToString() => Resource is null ? $"{SubscriptionId}: {Reason}" : $"{Resource} in {Location}: {CurrentValue} of {Limit}";
}
