namespace SigTroubleshoot.Rules;

/// <summary>A gallery of this name exists in the group, but in another location.</summary>
/// <remarks>troubleshooting-shared-images.md §gallery row 6; code InvalidResourceLocation seen with this ARM sentence for other resource types (not for a gallery)</remarks>
internal sealed class GalleryExistsInOtherLocation : Rule
{
    public GalleryExistsInOtherLocation() : base("SIG105", RuleArea.Gallery, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["InvalidResourceLocation"];
        Messages =
        [
            "The resource '<Gallery>' already exists in location '<ExistingRegion>' in resource group '<ResourceGroup>'.",
            "The resource <Gallery> already exists in location <ExistingRegion> in resource group <ResourceGroup>.",
        ];
        Lookalikes =
        [
            "The same sentence with a '/' in the name concerns the definition (SIG209); without a gallery in the request it is another resource type",
        ];
        AzPowerShell = "(Get-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery>).Location";
        AzureCli = "az sig show -g <ResourceGroup> -r <Gallery> --query location -o tsv";
    }
}
