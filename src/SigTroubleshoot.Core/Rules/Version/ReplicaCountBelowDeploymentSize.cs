using System.Globalization;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Rules;

/// <summary>A region has too few replicas for the number of VMs to be created at the same time; throttled copies slow the deployment down or make it fail.</summary>
/// <remarks>
/// Microsoft's gallery page: one replica per 20 VMs under best practices, per 50 under scaling; the stricter number
/// is used. Azure Proactive Resiliency Library, recommendation b3c3ba1d.
/// </remarks>
internal sealed class ReplicaCountBelowDeploymentSize() : Rule("SIG317", RuleArea.Version, FindingSeverity.Warning), ICheck<ImageVersion>, ILiveCheck<DeploymentReading>
{
    private const int MachinesPerReplica = 20;

    internal override RuleText Text => new()
    {
        Message = "The image version[ '{Version}'] has too few replicas for the VMs to be created at the same time[: {Regions}][ for {Machines} VMs][, which need {Limit}].",
        MessagePassed = "The image version[ {Version}] has enough replicas[ ({Value})][ in {Region}] for the VMs to be created at the same time[ ({Machines})].",
        Cause = "A region has too few replicas for the number of VMs to be created at the same time. Throttled copies slow the deployment down or make it fail.",
        Remedy = "Keep about one replica per 20 VMs created at the same time (never fewer than three in production), and one per scale set created at the same time.",
    };

    public override string AzPowerShell => $"({VersionCommands.ShowAzPowerShell}).PublishingProfile.TargetRegions | Select-Object Name, RegionalReplicaCount";

    public override string AzureCli => VersionCommands.UpdateAzureCli + " --set \"publishingProfile.targetRegions[name=<Region>].regionalReplicaCount=<Limit>\"";

    // If the request does not specify a count, the service keeps one replica.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (request.PlannedInstanceCount is not { } machines || machines <= 0)
            return [];
        var needed = ((long)machines + MachinesPerReplica - 1) / MachinesPerReplica;
        // SIG314 covers a count below 1.
        var few = RegionReplicas.Of(request).Where(region => (region.Count ?? 1) is > 0 and var count && count < needed).ToArray();
        return few.Length == 0
            ? []
            : [Answer.Failed(
                ("Regions", RegionReplicas.Describe(few)),
                ("Region", few[0].Region),
                ("Value", few.Min(region => region.Count ?? 1).ToString(CultureInfo.InvariantCulture)),
                ("Machines", machines.ToString(CultureInfo.InvariantCulture)),
                ("Limit", needed.ToString(CultureInfo.InvariantCulture)))];
    }

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Question.Image.IsShared)
            return [Undetermined.Hidden(CommonTexts.PropertyReplicaCount)];
        if (reading.Version is not { } version)
            return [reading.WithoutVersion()];
        // Without target regions there are no replicas to count; SIG601 covers that.
        if (version.Version.TargetRegions is not { Count: > 0 })
            return [];
        return Answer.Of(((ICheck<ImageVersion>)this).Check(version.Version), ("Value", reading.Region?.ReplicaCount?.ToString(CultureInfo.InvariantCulture)), ("Machines", reading.Question.Count.ToString(CultureInfo.InvariantCulture)));
    }
}
