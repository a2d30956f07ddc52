using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A version meant for production has fewer than three replicas in a region, so deployments depend on very few copies.</summary>
/// <remarks>Azure Proactive Resiliency Library, recommendation b49a39fd; Microsoft's gallery page, best practices.</remarks>
internal sealed class ReplicaCountBelowThree : Rule, ICheck<ImageVersion>
{
    private const int Least = 3;

    public ReplicaCountBelowThree() : base("SIG316", RuleArea.Version, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
        AzPowerShell = VersionCommands.UpdateAzPowerShell + " -TargetRegion " + VersionCommands.RegionsWithThreeReplicas;
        AzureCli = VersionCommands.UpdateAzureCli + " --set \"publishingProfile.targetRegions[name=<Region>].regionalReplicaCount=3\"";
    }

    // A request that names no number leaves the default of one to the service; only a number that was chosen is judged.
    // Shallow replication has one replica by its nature.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (ShallowReplicationMisused.IsShallow(request))
            return [];
        var few = RegionReplicas.Of(request).Where(region => region.Count is > 0 and < Least).ToArray();
        return few.Length == 0
            ? []
            : [Answer.Failed(
                ("Regions", RegionReplicas.Describe(few)),
                ("Region", few[0].Region),
                ("Value", few.Min(region => region.Count!.Value).ToString(CultureInfo.InvariantCulture)),
                ("Limit", Least.ToString(CultureInfo.InvariantCulture)))];
    }
}
