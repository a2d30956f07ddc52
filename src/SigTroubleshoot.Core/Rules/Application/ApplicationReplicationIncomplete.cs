using System.Globalization;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>A region does not have the version of a gallery application yet, or Azure does not say whether it has it.</summary>
/// <remarks>The gallery REST reference. SIG665 covers replication that failed; SIG663 the error of a VM in such a region.</remarks>
internal sealed class ApplicationReplicationIncomplete() : Rule("SIG666", RuleArea.Application, FindingSeverity.Warning), ILiveCheck<ApplicationReading>
{
    internal override RuleText Text => new()
    {
        Message = "The region[ {Region}] does not have the version[ {Version}] of the gallery application[ '{Application}'] yet[; {Progress}% complete].",
        ["MessageStuck"] = "Replication of the version[ {Version}] of the gallery application[ '{Application}'][ to {Region}] takes more than six hours, or makes no progress[; it is {Progress}% complete].",
        ["MessageAbsent"] = "The target region[ {Region}] of the gallery application[ '{Application}'][ version {Version}] has no replica, and none is being created.",
        ["MessageUnknown"] = "Whether the region[ {Region}] has the version[ {Version}] of the gallery application[ '{Application}'] is unknown to the service[ (state {State})].",
        ["MessageDeleting"] = "The version[ {Version}] of the gallery application[ '{Application}'] is being deleted.",
        Cause = "The version is still being replicated to this region, or its replication status does not show that it was. VMs in that region cannot install it until then.",
        Remedy = "Wait until the state of the region is Completed. If there is no progress for six hours, update the version without the region, and add the region again.",
    };

    public override string AzPowerShell => ApplicationCommands.StatusAzPowerShell;

    public override string AzureCli => ApplicationCommands.StatusAzureCli;

    IEnumerable<Answer> ILiveCheck<ApplicationReading>.Check(ApplicationReading reading)
    {
        var version = reading.Version;
        if (version.IsDeleting)
            return [Answer.Failed() with { MessageKind = "MessageDeleting" }];
        return version.Version.ReplicationStatus is null ? [] : version.Regions.Where(region => !region.Is("Completed") && !region.Is("Failed")).Select(region => Of(version, region));
    }

    private static Answer Of(VersionReading version, RegionReplication region)
    {
        var isWaiting = (region.Is("Replicating") && !version.IsStuck(region)) || (region.Is(RegionReplication.Absent) && version.IsChanging);
        return Answer.Failed(("Region", region.Region), ("State", region.State), ("Progress", region.Progress?.ToString(CultureInfo.InvariantCulture))) with
        {
            Severity = isWaiting ? FindingSeverity.Information : region.Is(RegionReplication.Absent) ? FindingSeverity.Error : null,
            MessageKind = isWaiting ? "Message" : region.Is("Replicating") ? "MessageStuck" : region.Is(RegionReplication.Absent) ? "MessageAbsent" : "MessageUnknown",
        };
    }
}
