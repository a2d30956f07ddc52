namespace SigTroubleshoot.Rules;

/// <summary>The gallery already holds a definition of this name whose location differs from the one in the request.</summary>
/// <remarks>troubleshooting-shared-images.md §definition row 2; code InvalidResourceLocation seen with this ARM sentence for other resource types</remarks>
internal sealed class DefinitionExistsInOtherLocation : Rule
{
    public DefinitionExistsInOtherLocation() : base("SIG209", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["InvalidResourceLocation"];
        Messages =
        [
            "The resource '<Gallery>/<Definition>' already exists in location '<ExistingRegion>' in resource group '<ResourceGroup>'.",
            "The resource <Gallery>/<Definition> already exists in location <ExistingRegion> in resource group <ResourceGroup>.",
        ];
        AzPowerShell = "(Get-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -Name <Definition>).Location";
        AzureCli = "az sig image-definition show -g <ResourceGroup> -r <Gallery> -i <Definition> --query location -o tsv";
    }
}
