using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>A disk is to be created from a gallery version with a LUN the version does not have, or from a reference it cannot take.</summary>
/// <remarks>Microsoft's troubleshooting guide, disk table; with a managed image's id: azure-powershell#14000.</remarks>
internal sealed class ImageLunNotFound : Rule
{
    private static readonly string[] DiskSigns =
        ["AzDisk", "az disk", "azurerm_managed_disk", "Microsoft.Compute/disks", "DisksClient", "creationData", "galleryImageReference", "gallery-image-reference"];

    private static readonly string[] MachineSigns =
        ["AzVM", "az vm", "azurerm_virtual_machine", "azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine", "virtualMachines", "VirtualMachineScaleSet", "InvalidTemplateDeployment"];

    public ImageLunNotFound() : base("SIG613", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "The value of parameter imageReference is invalid.",
        ];
        AzPowerShell = "(Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version>).StorageProfile.DataDiskImages.Lun";
        AzureCli = "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --query \"storageProfile.dataDiskImages[].lun\"";
    }

    // A VM whose image reference is empty or malformed fails with the same words; where a part of it is wrong, the part is named.
    internal override bool Accepts(Sighting sighting) =>
        !sighting.Says("imageReference.") && (sighting.IsNearAny(DiskSigns) || !sighting.IsNearAny(MachineSigns));
}
