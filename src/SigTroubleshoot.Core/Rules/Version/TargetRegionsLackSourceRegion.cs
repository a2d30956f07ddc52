namespace SigTroubleshoot.Rules;

/// <summary>The list of target regions is missing or does not include the location of the image version, where the source lies.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 5; real outputs (packer). Compare normalized names: 'East US' equals eastus (facts §11)</remarks>
internal sealed class TargetRegionsLackSourceRegion : Rule
{
    public TargetRegionsLackSourceRegion() : base("SIG310", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "Gallery image version publishing profile regions '<Regions>' must contain the location of image version '<Region>'",
            "Gallery image version publishing profile regions <Regions> must contain the location of image version <Region>",
            "A list of replication_regions must be specified for shared_image_gallery_destination",
        ];
        AzPowerShell = "New-AzGalleryImageVersion … -Location <Region> -TargetRegion @(@{Name='<Region>';ReplicaCount=3},@{Name='<OtherRegion>';ReplicaCount=3})";
        AzureCli = "az sig image-version create … --location <Region> --target-regions <Region>=3 <OtherRegion>=3";
    }
}
