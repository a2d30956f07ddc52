namespace SigTroubleshoot.Rules;

/// <summary>An update reached a version whose deletion is under way or got stuck half-way.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 39 (the article's sentence has a slip 'is not on allowed'; the second template is the corrected form, not seen)</remarks>
internal sealed class VersionMarkedForDeletion : Rule
{
    public VersionMarkedForDeletion() : base("SIG932", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Operation 'Update Gallery Image Version' is not on allowed on <Version>; since it is marked for deletion.",
            "Operation 'Update Gallery Image Version' is not allowed on <Version> since it is marked for deletion.",
        ];
        AzPowerShell = "Remove-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version>";
        AzureCli = "az sig image-version delete -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version>";
    }
}
