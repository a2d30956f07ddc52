using System.Globalization;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>The version is still being copied to this region.</summary>
/// <remarks>The gallery's REST reference: a state of Replicating, with a progress from 0 to 100.</remarks>
internal sealed class ReplicationInProgress() : Rule("SIG502", RuleArea.Replication, FindingSeverity.Information), ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "Replication[ of version {Version}][ to {Region}] is still going on[ ({Progress} % done)].",
        Cause = "The version is still being copied to this region. A provisioning state of Succeeded does not mean that all regions are ready.",
        Remedy = "Wait and look again; up to six hours can be normal. Deploy in this region only when its state is Completed.",
    };

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

    // What has been going on for too long is SIG503's.
    public IEnumerable<Answer> Check(VersionReading reading) =>
        from region in reading.Regions
        where region.Is("Replicating") && !HealthAssessor.IsTooLong(reading)
        select Answer.Failed(("Region", region.Region), ("Progress", region.Progress?.ToString(CultureInfo.InvariantCulture)));

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Version is { } version ? Check(version) : [];
}
