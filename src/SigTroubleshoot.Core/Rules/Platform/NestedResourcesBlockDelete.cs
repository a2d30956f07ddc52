namespace SigTroubleshoot.Rules;

/// <summary>The gallery still holds definitions, or the definition still holds versions.</summary>
/// <remarks>troubleshooting-shared-images.md §gallery row 4 and §definition row 14 (same text); real outputs; real outputs-notes §3.1, §3.4</remarks>
internal sealed class NestedResourcesBlockDelete : Rule
{
    public NestedResourcesBlockDelete() : base("SIG930", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["CannotDeleteResource"];
        Messages =
        [
            "Can not delete resource before nested resources are deleted",
            "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '<ResourceIds>'",
        ];
        Lookalikes =
        [
            "The same sentence about another provider's parent resource",
        ];
        AzPowerShell = "Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition>";
        AzureCli = "az sig image-version list -g <ResourceGroup> -r <Gallery> -i <Definition> -o table";
    }
}
