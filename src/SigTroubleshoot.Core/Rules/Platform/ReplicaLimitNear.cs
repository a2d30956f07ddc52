using System.Globalization;
using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The replicas of a version across all regions are near or above 100, the default maximum per version.</summary>
/// <remarks>
/// Microsoft's overview of Azure Compute Gallery: 100 replicas per version, raised from 50 in January 2023. This module counts 80% and more as near.
/// </remarks>
internal sealed class ReplicaLimitNear() : Rule("SIG904", RuleArea.Platform, FindingSeverity.Warning), ICheck<ImageVersion>, ILiveCheck<UsageReading>
{
    internal override RuleText Text => new()
    {
        Message = "The replicas of the image version[ '{Version}'] across all regions are near the limit[: {Value} of {Limit}].",
        ["MessageAbove"] = "The replicas of the image version[ '{Version}'] across all regions exceed the limit[: {Value}, maximum {Limit}].",
        Cause = "The replicas of an image version across all regions are near or above 100, the maximum per version.",
        Remedy = "Lower the replica counts, or distribute the deployment over several versions; 50 replicas are enough for most uses. If your subscription has a higher limit, ignore this warning.",
    };

    public override string AzPowerShell => TargetRegionCommands.WithAzPowerShell + " | Measure-Object RegionalReplicaCount -Sum";

    public override string AzureCli => TargetRegionCommands.WithAzureCli + " --query 'sum(publishingProfile.targetRegions[].regionalReplicaCount)'";

    public IEnumerable<Answer> Check(ImageVersion request)
    {
        var replicas = request.TargetRegions?.Sum(region => Count(region.ReplicaCount ?? request.ReplicaCount)) ?? Count(request.ReplicaCount);
        // SIG314 covers what is above the limit.
        if (!GalleryLimits.IsNear(UsageResource.ReplicasPerVersion, replicas) || replicas > MostReplicas)
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

    // The service creates one replica if no count is specified. IntegerValueMalformed covers values that are not numbers.
    private static long Count(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? Math.Max(count, 1) : 1;
}
