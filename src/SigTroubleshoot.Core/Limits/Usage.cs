using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>The usage of a limit, or the reason why a subscription could not be read.</summary>
public sealed class Usage
{
    /// <summary>The subscription.</summary>
    public required string SubscriptionId { get; init => field = CleanText.Of(value); }

    /// <summary>The name of the region, such as <c>westeurope</c>; empty if nothing could be counted.</summary>
    public string Location { get; init => field = CleanText.Of(value); } = "";

    /// <summary>What is counted; null if nothing could be counted.</summary>
    public UsageResource? Resource { get; init; }

    /// <summary>The current number; null if nothing could be counted.</summary>
    public long? CurrentValue { get; init; }

    /// <summary>The maximum number; null if nothing could be counted.</summary>
    public long? Limit { get; init; }

    /// <summary>The usage of the limit in percent, with one decimal; null if nothing could be counted.</summary>
    public double? Percent => Limit is > 0 ? Math.Round(100.0 * CurrentValue.GetValueOrDefault() / Limit.Value, 1) : null;

    /// <summary>The ID of the image version if its replicas are counted; otherwise empty.</summary>
    public string Target { get; init => field = CleanText.Of(value); } = "";

    /// <summary>Why nothing could be counted; empty if it was.</summary>
    public string Reason { get; init => field = CleanText.Of(value); } = "";

    /// <summary>A warning if the limit is near, or why nothing could be counted.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = Indexable.Of(value); } = Array.Empty<Finding>();

    /// <summary>The count and the limit.</summary>
    public override string ToString() => Resource is null ? $"{SubscriptionId}: {Reason}" : $"{Resource} ({Location}): {CurrentValue}/{Limit}";
}
