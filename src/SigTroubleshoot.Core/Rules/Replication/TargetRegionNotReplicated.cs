using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Rules;

/// <summary>The region is a target region of the version, but the replication status has no entry for it: the target regions are the intent, not the result.</summary>
/// <remarks>The gallery REST reference; by design, the status is returned only if it is requested.</remarks>
internal sealed class TargetRegionNotReplicated() : Rule("SIG505", RuleArea.Replication, FindingSeverity.Error), ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The target region[ {Region}][ of image version {Version}] has no replica, and none is being created.",
        ["MessageYet"] = "The target region[ {Region}][ of image version {Version}] has no replica yet; the version is being changed.",
        Cause = "The region is a target region of the image version, but the replication status has no entry for it. The target regions are the intent, not the result.",
        Remedy = "Wait a short while after an update. If the region does not appear, update the version again, or remove the region and add it back.",
    };

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

    // While the version is being changed, the region may not be listed yet. A status that lists no region at all proves nothing.
    public IEnumerable<Answer> Check(VersionReading reading)
    {
        var absent =
            from region in reading.Regions
            where region.Is(RegionReplication.Absent)
            select Answer.Failed(("Region", region.Region)) with
            {
                Severity = reading.IsChanging ? FindingSeverity.Information : null,
                MessageKind = reading.IsChanging ? "MessageYet" : "Message",
            };
        return reading.Version.EdgeZones.Count == 0 ? absent : absent.Append(WithoutState(reading.Version.EdgeZones));
    }

    private static Answer WithoutState(IReadOnlyList<EdgeZone> zones) =>
        Answer.NotEvaluated(CommonTexts.Fill(CommonTexts.EdgeZonesWithoutState, ("Zones", string.Join(", ", zones.Select(zone => zone.Name ?? zone.Region ?? "?")))));

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Version is { } version ? Check(version) : [];
}
