namespace SigTroubleshoot.Rules;

/// <summary>An update reached a version whose deletion is under way or got stuck half-way.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table. Its sentence has a slip ("is not on allowed"); the second one is mended.</remarks>
internal sealed class VersionMarkedForDeletion : Rule
{
    public VersionMarkedForDeletion() : base("SIG932", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Operation 'Update Gallery Image Version' is not on allowed on <Version>; since it is marked for deletion.",
            "Operation 'Update Gallery Image Version' is not allowed on <Version> since it is marked for deletion.",
        ];
        AzPowerShell =
            "Remove-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version>";
        AzureCli = "az sig image-version delete -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version>";
    }
}
