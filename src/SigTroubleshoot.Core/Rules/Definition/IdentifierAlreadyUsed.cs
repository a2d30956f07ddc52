namespace SigTroubleshoot.Rules;

/// <summary>Another definition of the same gallery already carries this publisher, offer and SKU.</summary>
/// <remarks>troubleshooting-shared-images.md §definition row 13</remarks>
internal sealed class IdentifierAlreadyUsed : Rule
{
    public IdentifierAlreadyUsed() : base("SIG206", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check | RuleModes.Live)
    {
        Messages =
        [
            "Gallery image: <Definition> identified by (publisher:<Publisher>, offer:<Offer>, sku:<Sku>) already exists.",
        ];
        AzPowerShell = "Get-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> | Select-Object Name, Identifier";
        AzureCli = "az sig image-definition list -g <ResourceGroup> -r <Gallery> --query '[].{name:name,id:identifier}'";
    }
}
