namespace SigTroubleshoot.Rules;

/// <summary>The named version does not exist or has no finished replica in the region of the VM, scale set or disk.</summary>
/// <remarks>troubleshooting-shared-images.md §VM rows 2 and 5; real outputs; facts §8; real outputs-notes §3.3, §3.7</remarks>
internal sealed class ImageVersionNotInRegion : Rule
{
    public ImageVersionNotInRegion() : base("SIG601", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["GalleryImageNotFound"];
        Messages =
        [
            "The gallery image <ResourceId>/versions/<Version> is not available in <Region> region.",
        ];
        Lookalikes =
        [
            "The same sentence with /galleries/…/applications/… concerns a gallery application version",
        ];
        AzPowerShell = "Update-AzGalleryImageVersion … -TargetRegion <AllRegionsIncludingNewOne>";
        AzureCli = "az sig image-version update -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --add publishingProfile.targetRegions name=<Region> regionalReplicaCount=1";
    }
}
