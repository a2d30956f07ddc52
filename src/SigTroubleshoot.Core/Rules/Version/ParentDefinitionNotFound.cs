namespace SigTroubleshoot.Rules;

/// <summary>The definition (or gallery) the version should be published to is not known under this subscription and group, or was created so recently that the service does not see it yet.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 2; code by analogy with SIG207's log</remarks>
internal sealed class ParentDefinitionNotFound : Rule
{
    public ParentDefinitionNotFound() : base("SIG304", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["ParentResourceNotFound"];
        Messages =
        [
            "Can not perform requested operation on nested resource. Parent resource '<Gallery>/<Definition>' not found.",
            "Can not perform requested operation on nested resource. Parent resource <Gallery>/<Definition> not found",
        ];
        AzPowerShell = "Get-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -Name <Definition>";
        AzureCli = "az sig image-definition show -g <ResourceGroup> -r <Gallery> -i <Definition>";
    }
}
