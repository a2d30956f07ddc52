using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Limits;

/// <summary>What was counted against one limit, or why a subscription could not be counted.</summary>
internal sealed class UsageReading
{
    /// <summary>The subscription.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>The name of the region; empty if nothing could be counted.</summary>
    public string Region { get; init; } = "";

    /// <summary>What is counted; null if nothing could be.</summary>
    public UsageResource? Resource { get; init; }

    /// <summary>The number.</summary>
    public long Value { get; init; }

    /// <summary>The ID of the image version whose replicas are counted; otherwise empty.</summary>
    public string VersionId { get; init; } = "";

    /// <summary>Why nothing could be counted; null if it was.</summary>
    public ReadFailure? Failure { get; init; }

    /// <summary>The usage for the user, with the findings of the rules.</summary>
    public Usage ToUsage(RuleSet rules) => new()
    {
        SubscriptionId = Redactor.Redact(SubscriptionId),
        Location = Region,
        Resource = Resource,
        CurrentValue = Resource is null ? null : Value,
        Limit = Resource is { } resource ? GalleryLimits.Of(resource) : null,
        Target = Redactor.Redact(VersionId),
        Reason = Failure?.Message ?? "",
        Findings = [.. rules.Judge(this, VersionId.Length > 0 ? VersionId : "/subscriptions/" + SubscriptionId, AzureView.Name, Values())],
    };

    /// <summary>Its names, for messages and commands.</summary>
    public Dictionary<string, string> Values()
    {
        var id = ResourceId.TryParse(VersionId, out var parsed) ? parsed : null;
        return NamedValues.Of(
            ("SubscriptionId", SubscriptionId), ("Region", Region), ("ResourceGroup", id?.ResourceGroup), ("Gallery", id?.Gallery), ("Definition", id?.Definition), ("Version", id?.Version));
    }
}
