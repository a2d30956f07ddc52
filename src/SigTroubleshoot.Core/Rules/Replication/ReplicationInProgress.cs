using System.Globalization;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>The version is still being replicated to this region.</summary>
/// <remarks>The gallery REST reference: the state Replicating, with a progress from 0 to 100.</remarks>
internal sealed class ReplicationInProgress() : Rule("SIG502", RuleArea.Replication, FindingSeverity.Information), ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "Replication[ of image version {Version}][ to {Region}] is still in progress[ ({Progress}% complete)].",
        ["MessageSince"] = "Replication[ of image version {Version}][ to {Region}] is still in progress[ ({Progress}% complete)]; Azure does not report since when.",
        ["MessageBegan"] = "Replication[ of image version {Version}][ to {Region}] is still in progress[ ({Progress}% complete)]; according to the activity log, it began at the latest[ on {Since}][; other versions took {Usual} minutes].",
        Cause = "The image version is still being replicated to this region. A provisioning state of Succeeded does not mean that all regions are ready.",
        Remedy = "Wait and check again; up to six hours can be normal. Wait-SigReplication observes whether there is progress. Deploy in this region only when its state is Completed.",
    };

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

    // SIG503 covers replication that takes too long.
    public IEnumerable<Answer> Check(VersionReading reading) =>
        from region in reading.Regions
        where region.Is("Replicating") && !reading.IsStuck(region)
        select Answer.Failed(
            ("Region", region.Region),
            ("Progress", region.Progress?.ToString(CultureInfo.InvariantCulture)),
            ("Since", WriteTime.Text(region.Since)),
            ("Usual", reading.Details.History?.UsualTime is { } usual ? Math.Round(usual.TotalMinutes).ToString(CultureInfo.InvariantCulture) : null)) with
        {
            MessageKind = region.Since is not null ? "MessageBegan" : reading.IsStartUnknown ? "MessageSince" : "Message",
        };

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Version is { } version ? Check(version) : [];
}
