using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>The region is a target of the version, but the replication status has no entry for it: the targets state the intent, not the result.</summary>
/// <remarks>The gallery's REST reference; the status is absent by design unless it is asked for.</remarks>
internal sealed class TargetRegionNotReplicated : Rule, ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    public TargetRegionNotReplicated() : base("SIG505", RuleArea.Replication, FindingSeverity.Error, RuleModes.Live)
    {
        AzPowerShell = GalleryCommands.ReplicationStatusAzPowerShell;
        AzureCli = GalleryCommands.ReplicationStatusAzureCli;
    }

    // While the version is being changed, the region may not be listed yet.
    public IEnumerable<Answer> Check(VersionReading reading) =>
        from region in reading.Regions
        where region.Is(RegionReplication.Absent)
        select Answer.Failed(("Region", region.Region)) with
        {
            Severity = reading.IsChanging ? FindingSeverity.Information : null,
            MessageKind = reading.IsChanging ? "MessageYet" : "Message",
        };

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Version is { } version ? Check(version) : [];
}
