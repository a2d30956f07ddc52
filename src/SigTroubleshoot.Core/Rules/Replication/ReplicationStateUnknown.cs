using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>The service reports the replication state of this region as Unknown, so readiness cannot be told.</summary>
/// <remarks>The gallery's REST reference: Unknown is one of the states of a region.</remarks>
internal sealed class ReplicationStateUnknown() : Rule("SIG504", RuleArea.Replication, FindingSeverity.Warning), ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { "Completed", "Replicating", "Failed", RegionReplication.Absent };

    internal override RuleText Text => new()
    {
        Message = "The replication state[ of version {Version}][ in {Region}] is unknown to the service.",
        Cause = "The service reports the replication state of this region as Unknown, so readiness cannot be told.",
        Remedy = "Ask again after some minutes. If it stays Unknown, trigger the update of the version again.",
    };

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

    // Without any status the service has not been asked, or has not begun; that is no state of a region.
    public IEnumerable<Answer> Check(VersionReading reading) =>
        from region in reading.Version.ReplicationStatus is null ? [] : reading.Regions
        where !Known.Contains(region.State)
        select Answer.Failed(("Region", region.Region), ("State", region.State));

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Version is { } version ? Check(version) : [];
}
