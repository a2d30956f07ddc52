namespace SigTroubleshoot.Rules;

/// <summary>An update would change a property that is fixed once the definition exists, such as OS type, OS state, generation, publisher, offer, SKU, EULA or purchase plan.</summary>
/// <remarks>troubleshooting-shared-images.md §definition row 1; real outputs (eula, purchasePlan.name); facts §2 D-8 and §8 (409, target names the property)</remarks>
internal sealed class DefinitionPropertyImmutable : Rule
{
    public DefinitionPropertyImmutable() : base("SIG210", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["PropertyChangeNotAllowed"];
        Messages =
        [
            "Changing property 'galleryImage.properties.<Property>' is not allowed",
        ];
        Lookalikes =
        [
            "Changing property 'imageReference.sku' is not allowed.",
            "Changing property 'zoneResilient' is not allowed.",
            "Changing property 'galleryImageVersion.properties.…' is not allowed (SIG305, SIG306)",
        ];
        AzPowerShell = "Get-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -Name <Definition> | ConvertTo-Json -Depth 5";
        AzureCli = "az sig image-definition show -g <ResourceGroup> -r <Gallery> -i <Definition>";
    }
}
