using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>The version of a gallery application could not be created, or replicating it to a region failed.</summary>
/// <remarks>The gallery REST reference; recorded answers show that the replication status of an application version has the form of that of an image version.</remarks>
internal sealed class ApplicationReplicationFailed() : Rule("SIG665", RuleArea.Application, FindingSeverity.Error), ILiveCheck<ApplicationReading>
{
    internal override RuleText Text => new()
    {
        Message = "Replication of the version[ {Version}] of the gallery application[ '{Application}'][ to {Region}] failed[: {Detail}].",
        ["MessageProvisioning"] = "The version[ {Version}] of the gallery application[ '{Application}'] is in provisioning state Failed.",
        Cause = "The service could not create the application version, or could not replicate it to the region. VMs in that region cannot install it.",
        Remedy = "Check that the service can read the package. Then update the version without the failed region, and add the region again; or delete the version and publish it again.",
    };

    public override string AzPowerShell => ApplicationCommands.StatusAzPowerShell;

    public override string AzureCli => ApplicationCommands.StatusAzureCli;

    IEnumerable<Answer> ILiveCheck<ApplicationReading>.Check(ApplicationReading reading)
    {
        var failed = reading.Version.Regions.Where(region => region.Is("Failed")).ToList();
        if (failed.Count == 0 && reading.Version.Version.IsProvisioning("Failed"))
            return [Answer.Failed() with { MessageKind = "MessageProvisioning" }];
        return failed.Select(region => Answer.Failed(("Region", region.Region), ("Detail", region.Details.TrimEnd('.', ' '))));
    }
}
