namespace SigTroubleshoot.Rules;

/// <summary>The id of a disk encryption set for the OS disk or a data disk is no valid resource id.</summary>
/// <remarks>troubleshooting-shared-images.md §version rows 25 and 26; facts §4 (real id form)</remarks>
internal sealed class DiskEncryptionSetIdMalformed : Rule
{
    public DiskEncryptionSetIdMalformed() : base("SIG805", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "The value of parameter galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.dataDiskImages.diskEncryptionSetId is invalid",
            "The value of parameter galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.osDiskImage.diskEncryptionSetId is invalid",
        ];
        AzureCli = "az disk-encryption-set show -g <ResourceGroup> -n <Name> --query id -o tsv";
    }
}
