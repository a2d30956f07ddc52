using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A disk is created from a gallery image version with a LUN that the version does not have, or from a reference that disks do not accept.</summary>
/// <remarks>Microsoft's troubleshooting guide, disk table; with the ID of a managed image: azure-powershell#14000.</remarks>
internal sealed class ImageLunNotFound() : Rule("SIG613", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, IVerify
{
    private static readonly string[] DiskSigns =
        ["AzDisk", "az disk", "azurerm_managed_disk", "Microsoft.Compute/disks", "DisksClient", "creationData", "galleryImageReference", "gallery-image-reference"];

    private static readonly string[] MachineSigns =
        ["AzVM", "az vm", "azurerm_virtual_machine", "azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine", "virtualMachines", "VirtualMachineScaleSet", "InvalidTemplateDeployment"];

    // az disk create --gallery-image-reference-lun 1, -GalleryImageReference @{ Id = $id; Lun = 1 }, "lun": 1
    private static readonly Regex LunPattern = NearbyDetails.Pattern(@"(?<![a-z])lun['""]?\s{0,4}[\s=:]\s{0,4}(?<Lun>\d{1,3})(?!\d)");

    // An image reference that is well-formed: a VM whose reference is none fails for another reason.
    private static readonly Regex GalleryReference = new(
        @"imageReference\W{1,12}(?:id|(?:shared|community)GalleryImageId)\W{1,8}/[^\s""'\\]{0,300}galleries/[\w.-]{1,80}/images/[\w.-]{1,80}(?:/versions/[\w.]{1,40})?[""'\\]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The disk cannot be created from this image reference[ with LUN {Lun}].",
        MessageConfirmed = "The image version[ {Version}] has no data disk at this LUN[ ({Lun})][; its LUNs are {Luns}].",
        MessageRefuted = "The image version[ {Version}] has a data disk at this LUN[ ({Lun})][; its LUNs are {Luns}].",
        Cause = "The disk is created from a gallery image version with a LUN that the version does not have, or from a reference that disks do not accept (a managed image ID).",
        Remedy = "Look up the LUNs of the image version and use one of them, or omit the LUN for the OS disk. Reference a gallery image version, not a managed image.",
    };

    internal override string[] Sentences =>
    [
        "The value of parameter imageReference is invalid.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => "(Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version>).StorageProfile.DataDiskImages.Lun";

    public override string AzureCli => "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --query \"storageProfile.dataDiskImages[].lun\"";

    // A VM with an empty or malformed image reference fails with the same sentence; if only a part is wrong, the part is named.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        NearbyDetails.Read(match, LunPattern);
        return !match.Says("imageReference.") && (match.IsNearAny(DiskSigns) || !match.IsNearAny(MachineSigns) || GalleryReference.IsMatch(match.Nearby));
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["Lun"] is not { } lun)
            return Task.FromResult(Undetermined.Unnamed(NamedThing.Lun));
        return verification.ReadVersionAsync(
            version =>
            {
                string[] luns = [.. version.DataDiskImages.Select(disk => EncryptedDisk.NormalizeLun(disk.Lun ?? ""))];
                (string, string?)[] values = [("Lun", lun), ("Luns", luns.Length == 0 ? null : string.Join(", ", luns))];
                return luns.Contains(EncryptedDisk.NormalizeLun(lun), StringComparer.Ordinal) ? Answer.Refuted(values) : Answer.Confirmed(values);
            },
            cancellation);
    }
}
