using System.Globalization;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>Replication to this region has been running for more than six hours, or has made no progress for as long.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide: allow up to six hours, then try again. The number is a recommendation, not a limit. The
/// start is known only while the version is being created: recorded answers show that updates leave its publishing date as it
/// is. For a region that was added later, only observation shows it, or the activity log: what is being replicated was requested
/// by the last write of the version or by an earlier one.
/// </remarks>
internal sealed class ReplicationStuck() : Rule("SIG503", RuleArea.Replication, FindingSeverity.Warning), ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "Replication[ of image version {Version}][ to {Region}] has been running for[ {Hours} hours, which is] more than six hours.",
        ["MessageStandstill"] = "Replication[ of image version {Version}][ to {Region}] has made no progress for[ {Hours} hours, which is] six hours or more[; it is {Progress}% complete].",
        ["MessageSince"] = "Replication[ of image version {Version}][ to {Region}] has been running for at least[ {Hours} hours, which is] more than six hours: according to the activity log, the version was last written on[ {Since}][; it is {Progress}% complete].",
        Cause = "Replication to this region has been running for more than six hours, which is longer than the expected maximum, or it made no progress while it was observed for as long.",
        Remedy = "Run the create or update of the version again. If there is no progress, remove the region, wait, and add it back, or open a support request.",
    };

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

    public IEnumerable<Answer> Check(VersionReading reading) =>
        from region in reading.Regions
        where reading.IsStuck(region)
        let inCreation = reading.TimeInCreation > HealthAssessor.LongestReplication
        let sinceWrite = !inCreation && reading.TimeSinceWrite > HealthAssessor.LongestReplication
        let time = inCreation ? reading.TimeInCreation : sinceWrite ? reading.TimeSinceWrite : reading.Standstill(region)
        select Answer.Failed(
            ("Region", region.Region),
            ("Progress", region.Progress?.ToString(CultureInfo.InvariantCulture)),
            ("Since", sinceWrite ? WriteTime.Text(region.Since) : null),
            ("Hours", Math.Floor(time!.Value.TotalHours).ToString(CultureInfo.InvariantCulture))) with
        {
            MessageKind = inCreation ? "Message" : sinceWrite ? "MessageSince" : "MessageStandstill",
        };

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Version is { } version ? Check(version) : [];
}
