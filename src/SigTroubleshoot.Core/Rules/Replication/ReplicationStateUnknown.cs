using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>The service reports the replication state of this region as Unknown, so whether the region is ready cannot be determined.</summary>
/// <remarks>The gallery REST reference: Unknown is one of the states of a region.</remarks>
internal sealed class ReplicationStateUnknown() : Rule("SIG504", RuleArea.Replication, FindingSeverity.Warning), ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { "Completed", "Replicating", "Failed", RegionReplication.Absent };

    internal override RuleText Text => new()
    {
        Message = "The replication state[ of image version {Version}][ in {Region}] is unknown to the service.",
        ["MessageContradiction"] = "Azure reports every region[ of image version {Version}] as complete, but their summary is different[ ({State})].",
        Cause = "The service reports the replication state of this region as Unknown, so whether the region is ready could not be determined.",
        Remedy = "Check again in a few minutes. If the state stays Unknown, update the image version again.",
    };

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

    // Without a replication status, it was not requested or replication has not started; that is not a state of a region.
    public IEnumerable<Answer> Check(VersionReading reading)
    {
        if (reading.Contradicts && !reading.IsChanging)
            return [Answer.Failed(("State", reading.Version.ReplicationStatus!.AggregatedState)) with { MessageKind = "MessageContradiction" }];
        return
            from region in reading.Version.ReplicationStatus is null ? [] : reading.Regions
            where !Known.Contains(region.State)
            select Answer.Failed(("Region", region.Region), ("State", region.State));
    }

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Version is { } version ? Check(version) : [];
}
