using System.Globalization;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Limits;

namespace SigTroubleshoot.Rules;

/// <summary>The galleries, definitions or versions of a subscription in one region come near their limit.</summary>
/// <remarks>Microsoft's troubleshooting guide and list of subscription limits: 100 galleries, 1,000 definitions, 10,000 versions.</remarks>
internal sealed class SubscriptionLimitNear : Rule, ILiveCheck<UsageReading>
{
    public SubscriptionLimitNear() : base("SIG901", RuleArea.Platform, FindingSeverity.Warning, RuleModes.Live)
    {
        AzPowerShell = "Search-AzGraph -Query \"resources | where type startswith 'microsoft.compute/galleries' | summarize count() by type, location\"";
        AzureCli = "az graph query -q \"resources | where type startswith 'microsoft.compute/galleries' | summarize count() by type, location\"";
    }

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

    // The replicas of a version are ReplicaLimitNear's.
    private static string? KindOf(UsageResource resource) => resource switch
    {
        UsageResource.Galleries => "MessageGalleries",
        UsageResource.ImageDefinitions => "MessageDefinitions",
        UsageResource.ImageVersions => "MessageVersions",
        _ => null,
    };
}
