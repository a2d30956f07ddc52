namespace SigTroubleshoot.Rules;

/// <summary>A disk is to be created from a gallery version with a LUN the version does not have, or the reference is of a kind the disk cannot take (a managed image id).</summary>
/// <remarks>troubleshooting-shared-images.md §disk row 1; real outputs (azure-powershell#14000, managed image id)</remarks>
internal sealed class ImageLunNotFound : Rule
{
    public ImageLunNotFound() : base("SIG613", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "The value of parameter imageReference is invalid.",
        ];
        Lookalikes =
        [
            "The same sentence in a VM deployment whose imageReference is empty or malformed",
        ];
        AzPowerShell = "(Get-AzGalleryImageVersion … -Name <Version>).StorageProfile.DataDiskImages.Lun";
        AzureCli = "az disk create -g <ResourceGroup> -n <Disk> --gallery-image-reference <ResourceId> --gallery-image-reference-lun <Lun>";
    }
}
