namespace SigTroubleshoot.Rules;

/// <summary>A version of this number exists already and was made from another source.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 8; real outputs (packer 1.x, 2.x); facts §8</remarks>
internal sealed class VersionSourceImmutable : Rule
{
    public VersionSourceImmutable() : base("SIG305", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["PropertyChangeNotAllowed"];
        Messages =
        [
            "Changing property 'galleryImageVersion.properties.storageProfile.<DiskImage>.source.id' is not allowed",
            "Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed",
            "Changing property 'galleryImageVersion.properties.publishingProfile.source.managedImage.id' is not allowed",
            "a gallery image version for image name:version <Definition>:<Version> already exists in gallery <Gallery>",
        ];
        Lookalikes =
        [
            "Changing property 'imageReference.sku' is not allowed.",
        ];
        AzPowerShell = "Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version>";
        AzureCli = "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --query storageProfile";
    }
}
