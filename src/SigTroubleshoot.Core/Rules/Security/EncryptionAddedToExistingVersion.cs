namespace SigTroubleshoot.Rules;

/// <summary>An update tries to encrypt a data disk of a version that was created without that encryption.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class EncryptionAddedToExistingVersion : Rule
{
    public EncryptionAddedToExistingVersion() : base("SIG807", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Cannot specify new data disk image encryption lun [<Lun>] with a disk encryption set in region [<Region>] for update gallery image version request.",
        ];
        AzPowerShell = EncryptionCommands.ShowWithAzPowerShell;
        AzureCli = EncryptionCommands.ShowWithAzureCli;
    }
}
