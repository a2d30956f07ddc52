using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>The region is a target of the version, but the replication status has no entry for it: the targets state the intent, not the result.</summary>
/// <remarks>The gallery's REST reference; the status is absent by design unless it is asked for.</remarks>
internal sealed class TargetRegionNotReplicated() : Rule("SIG505", RuleArea.Replication, FindingSeverity.Error), ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The target region[ {Region}][ of version {Version}] has no replica, and none is being made.",
        ["MessageYet"] = "The target region[ {Region}][ of version {Version}] has no replica yet; the version is being changed.",
        Cause = "The region stands in the target regions of the version, but the replication status has no entry for it: the list states the intent, not the result.",
        Remedy = "Wait a short while after an update. If the region does not appear, trigger the update again or remove and re-add the region.",
    };

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

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
