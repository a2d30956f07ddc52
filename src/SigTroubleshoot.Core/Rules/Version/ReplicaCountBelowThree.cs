using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A version meant for production has fewer than three replicas in a region, so deployments depend on very few copies.</summary>
/// <remarks>Azure Proactive Resiliency Library, recommendation b49a39fd; Microsoft's gallery page, best practices.</remarks>
internal sealed class ReplicaCountBelowThree() : Rule("SIG316", RuleArea.Version, FindingSeverity.Warning), ICheck<ImageVersion>
{
    private const int Least = 3;

    internal override RuleText Text => new()
    {
        Message = "The image version[ '{Version}'] has fewer than three replicas in a target region[: {Regions}].",
        Cause = "Fewer than three replicas in a region are too few for production: deployments depend on very few copies, and many VMs created at the same time are throttled.",
        Remedy = "Set at least three replicas in every region where production VMs are created from the version. For development and tests, one replica is enough. If the version is encrypted, use the Azure CLI command, which keeps the regions' encryption.",
    };

    public override string AzPowerShell => VersionCommands.UpdateAzPowerShell + " -TargetRegion " + VersionCommands.RegionsWithThreeReplicas;

    public override string AzureCli => VersionCommands.UpdateAzureCli + " --set \"publishingProfile.targetRegions[name=<Region>].regionalReplicaCount=3\"";

    // A request without a count leaves the default of one to the service; only a specified count is checked.
    // Shallow replication always has one replica.
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
