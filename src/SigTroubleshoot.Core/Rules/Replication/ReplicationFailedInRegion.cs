using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>Copying the version to the named region failed, mostly for a reason inside the service.</summary>
/// <remarks>az CLI (azure-cli#15539); the sentence itself advises to remove the region and to add it again.</remarks>
internal sealed class ReplicationFailedInRegion : Rule
{
    public ReplicationFailedInRegion() : base("SIG501", RuleArea.Replication, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:<Region>, detail:<Detail>}'",
        ];
        AzPowerShell = GalleryCommands.ReplicationStatusAzPowerShell;
        AzureCli = GalleryCommands.ReplicationStatusAzureCli;
    }

    internal override bool Accepts(Sighting sighting)
    {
        sighting.TrimValue("Detail");
        return true;
    }
}
