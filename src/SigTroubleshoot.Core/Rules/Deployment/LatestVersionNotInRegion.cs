namespace SigTroubleshoot.Rules;

/// <summary>The definition was referenced without a version, and none of the versions that count as latest is replicated to this region.</summary>
/// <remarks>troubleshooting-shared-images.md §VM row 3; facts §3 latest (judged per region)</remarks>
internal sealed class LatestVersionNotInRegion : Rule
{
    public LatestVersionNotInRegion() : base("SIG602", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["GalleryImageNotFound"];
        Messages =
        [
            "The gallery image <GalleryId>/images/<Definition> is not available in <Region> region.",
        ];
        AzureCli = "az sig image-version list -g <ResourceGroup> -r <Gallery> -i <Definition> --query \"[].{v:name,x:publishingProfile.excludeFromLatest,r:publishingProfile.targetRegions[].name}\"";
    }
}
