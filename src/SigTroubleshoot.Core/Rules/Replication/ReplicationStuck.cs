using System.Globalization;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>Replication to this region has been running for more than six hours.</summary>
/// <remarks>Microsoft's troubleshooting guide: allow up to six hours, then try again. The number is a recommendation, not a limit.</remarks>
internal sealed class ReplicationStuck() : Rule("SIG503", RuleArea.Replication, FindingSeverity.Warning), ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "Replication[ of image version {Version}][ to {Region}] has been running for[ {Hours} hours, which is] more than six hours.",
        Cause = "Replication to this region has been running for more than six hours, which is longer than the expected maximum.",
        Remedy = "Run the create or update of the version again. If there is no progress, remove the region, wait, and add it back, or open a support request.",
    };

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

    // The region may just have been added to a version that is being changed: its publishing date is no proof then.
    public IEnumerable<Answer> Check(VersionReading reading) =>
        from region in reading.Regions
        where region.Is("Replicating") && HealthAssessor.IsTooLong(reading)
        select Answer.Failed(
            ("Region", region.Region),
            ("Progress", region.Progress?.ToString(CultureInfo.InvariantCulture)),
            ("Hours", Math.Floor(reading.TimeSinceChange!.Value.TotalHours).ToString(CultureInfo.InvariantCulture))) with
        {
            Confidence = reading.Version.LastModifiedAt is null && reading.IsChanging ? FindingConfidence.Likely : FindingConfidence.Exact,
        };

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Version is { } version ? Check(version) : [];
}
