using System.Globalization;
using SigTroubleshoot.Limits;

namespace SigTroubleshoot.Rules;

/// <summary>The galleries, definitions, or versions of a subscription in one region are near their limit.</summary>
/// <remarks>Microsoft's troubleshooting guide and list of subscription limits: 100 galleries, 1,000 definitions, 10,000 versions.</remarks>
internal sealed class SubscriptionLimitNear() : Rule("SIG901", RuleArea.Platform, FindingSeverity.Warning), ILiveCheck<UsageReading>
{
    internal override RuleText Text => new()
    {
        Message = "The subscription[ '{SubscriptionId}'] is near its limit for gallery resources[ in region '{Region}'][: {Value} of {Limit}].",
        ["MessageDefinitions"] = "The subscription[ '{SubscriptionId}'] is at or near its limit for image definitions[ in region '{Region}'][: {Value} of {Limit}].",
        ["MessageGalleries"] = "The subscription[ '{SubscriptionId}'] is at or near its limit for galleries[ in region '{Region}'][: {Value} of {Limit}].",
        ["MessageVersions"] = "The subscription[ '{SubscriptionId}'] is at or near its limit for image versions[ in region '{Region}'][: {Value} of {Limit}].",
        Cause = "The number of galleries, image definitions, or image versions of the subscription in this region is near its limit: 100 galleries, 1,000 definitions, and 10,000 versions per subscription and region.",
        Remedy = "Delete versions past their end-of-life date and unused definitions, or create new galleries in another subscription. Ask support whether the limit can be raised.",
    };

    public override string AzPowerShell => "Search-AzGraph -Query \"resources | where type startswith 'microsoft.compute/galleries' | summarize count() by type, location\"";

    public override string AzureCli => "az graph query -q \"resources | where type startswith 'microsoft.compute/galleries' | summarize count() by type, location\"";

    public IEnumerable<Answer> Check(UsageReading reading)
    {
        if (reading.Failure is not null)
            return [Answer.NotEvaluated(reading.Failure)];
        if (reading.Resource is not { } resource || KindOf(resource) is not { } kind || !GalleryLimits.IsNear(resource, reading.Value))
            return [];
        var answer = Answer.Failed(
            ("Value", reading.Value.ToString(CultureInfo.InvariantCulture)),
            ("Limit", GalleryLimits.Of(resource).ToString(CultureInfo.InvariantCulture)));
        return [answer with { MessageKind = kind }];
    }

    // ReplicaLimitNear covers the replicas of a version.
    private static string? KindOf(UsageResource resource) => resource switch
    {
        UsageResource.Galleries => "MessageGalleries",
        UsageResource.ImageDefinitions => "MessageDefinitions",
        UsageResource.ImageVersions => "MessageVersions",
        _ => null,
    };
}
