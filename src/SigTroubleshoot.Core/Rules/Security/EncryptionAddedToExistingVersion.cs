namespace SigTroubleshoot.Rules;

/// <summary>An update tries to encrypt a data disk of a version that was created without that encryption.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 27</remarks>
internal sealed class EncryptionAddedToExistingVersion : Rule
{
    public EncryptionAddedToExistingVersion() : base("SIG807", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Cannot specify new data disk image encryption lun [<Lun>] with a disk encryption set in region [<Region>] for update gallery image version request.",
        ];
        AzureCli = "az sig image-version show … --query 'publishingProfile.targetRegions[].encryption'";
    }
}
