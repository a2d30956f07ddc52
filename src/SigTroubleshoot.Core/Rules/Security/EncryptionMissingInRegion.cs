namespace SigTroubleshoot.Rules;

/// <summary>The OS disk or a data disk is encrypted with a disk encryption set in one target region but not in another; it is all or none.</summary>
/// <remarks>troubleshooting-shared-images.md §version rows 30 and 31; peers/facts §9: mixed-up variable names in the cmdlet's help lose the setting silently</remarks>
internal sealed class EncryptionMissingInRegion : Rule
{
    public EncryptionMissingInRegion() : base("SIG808", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "A disk encryption set is required for disk 'galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.osDiskImage.diskEncryptionSetId' in target region '<Region>'",
            "A disk encryption set is required for disk 'LUN <Lun>' in target region '<Region>'",
        ];
    }
}
