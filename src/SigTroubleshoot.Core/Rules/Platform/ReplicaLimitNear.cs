using System.Globalization;
using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The replicas of a version over all regions come near or above 100, the maximum per version.</summary>
/// <remarks>
/// Microsoft's overview of Azure Compute Gallery: 100 replicas a version, raised from 50 in January 2023. That 80 % is near is this module's own choice.
/// </remarks>
internal sealed class ReplicaLimitNear : Rule, ICheck<ImageVersion>, ILiveCheck<UsageReading>
{
    public ReplicaLimitNear() : base("SIG904", RuleArea.Platform, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
        AzPowerShell = TargetRegionCommands.WithAzPowerShell + " | Measure-Object RegionalReplicaCount -Sum";
        AzureCli = TargetRegionCommands.WithAzureCli + " --query 'sum(publishingProfile.targetRegions[].regionalReplicaCount)'";
    }

    public IEnumerable<Answer> Check(ImageVersion request)
    {
        var replicas = request.TargetRegions?.Sum(region => Count(region.ReplicaCount ?? request.ReplicaCount)) ?? Count(request.ReplicaCount);
        if (!GalleryLimits.IsNear(UsageResource.ReplicasPerVersion, replicas))
            yield break;
        yield return Answer.Failed(
            ("Version", request.Name),
            ("Definition", request.GalleryImageDefinitionName),
            ("Gallery", request.GalleryName),
            ("ResourceGroup", request.ResourceGroupName),
            Value(replicas),
            Limit) with
        {
            MessageKind = KindOf(replicas),
        };
    }

    IEnumerable<Answer> ILiveCheck<UsageReading>.Check(UsageReading reading) =>
        reading.Resource == UsageResource.ReplicasPerVersion && GalleryLimits.IsNear(UsageResource.ReplicasPerVersion, reading.Value)
            ? [Answer.Failed(Value(reading.Value), Limit) with { MessageKind = KindOf(reading.Value) }]
            : [];

    private static (string, string?) Limit => ("Limit", MostReplicas.ToString(CultureInfo.InvariantCulture));

    private static long MostReplicas => GalleryLimits.Of(UsageResource.ReplicasPerVersion);

    private static (string, string?) Value(long replicas) => ("Value", replicas.ToString(CultureInfo.InvariantCulture));

    private static string KindOf(long replicas) => replicas > MostReplicas ? "MessageAbove" : "Message";

    // The service makes one replica where none is asked for. What is no number at all is IntegerValueMalformed's matter.
    private static long Count(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? Math.Max(count, 1) : 1;
}
