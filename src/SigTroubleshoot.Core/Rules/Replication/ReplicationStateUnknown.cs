using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>The service reports the replication state of this region as Unknown, so readiness cannot be told.</summary>
/// <remarks>The gallery's REST reference: Unknown is one of the states of a region.</remarks>
internal sealed class ReplicationStateUnknown : Rule, ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { "Completed", "Replicating", "Failed", RegionReplication.Absent };

    public ReplicationStateUnknown() : base("SIG504", RuleArea.Replication, FindingSeverity.Warning, RuleModes.Live)
    {
        AzPowerShell = GalleryCommands.ReplicationStatusAzPowerShell;
        AzureCli = GalleryCommands.ReplicationStatusAzureCli;
    }

    // Without any status the service has not been asked, or has not begun; that is no state of a region.
    public IEnumerable<Answer> Check(VersionReading reading) =>
        from region in reading.Status is null ? [] : reading.Regions
        where !Known.Contains(region.State)
        select Answer.Failed(("Region", region.Region), ("State", region.State));

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Version is { } version ? Check(version) : [];
}
