using System.Globalization;
using SigTroubleshoot.Checks;

namespace SigTroubleshoot.Rules;

/// <summary>The replicas of a version over all regions come near or above 100, the maximum per version.</summary>
/// <remarks>
/// Microsoft's overview of Azure Compute Gallery: 100 replicas a version, raised from 50 in January 2023. That 80 % is near is this module's own choice.
/// </remarks>
internal sealed class ReplicaLimitNear : Rule, ICheck<ImageVersionRequest>
{
    private const int Limit = 100;
    private const int Near = 80;

    public ReplicaLimitNear() : base("SIG904", RuleArea.Platform, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
        AzPowerShell = TargetRegionCommands.WithAzPowerShell + " | Measure-Object RegionalReplicaCount -Sum";
        AzureCli = TargetRegionCommands.WithAzureCli + " --query 'sum(publishingProfile.targetRegions[].regionalReplicaCount)'";
    }

    public IEnumerable<Violation> Check(ImageVersionRequest request)
    {
        var replicas = request.TargetRegions?.Sum(region => Count(region.ReplicaCount ?? request.ReplicaCount)) ?? Count(request.ReplicaCount);
        if (replicas < Near)
            yield break;
        yield return new Violation(
            ("Version", request.Name),
            ("Definition", request.GalleryImageDefinitionName),
            ("Gallery", request.GalleryName),
            ("ResourceGroup", request.ResourceGroupName),
            ("Value", replicas.ToString(CultureInfo.InvariantCulture)),
            ("Limit", Limit.ToString(CultureInfo.InvariantCulture)))
        {
            MessageKind = replicas > Limit ? "MessageAbove" : "Message",
        };
    }

    // The service makes one replica where none is asked for. What is no number at all is IntegerValueMalformed's matter.
    private static long Count(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? Math.Max(count, 1) : 1;
}
