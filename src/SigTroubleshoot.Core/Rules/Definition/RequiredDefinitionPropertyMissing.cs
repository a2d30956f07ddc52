namespace SigTroubleshoot.Rules;

/// <summary>A property every image definition needs was not passed: name, location, publisher, offer, SKU, OS type or OS state.</summary>
/// <remarks>seed; facts §2 (required in the model); messages are the standard texts of PowerShell's binder and argparse, the service's own wording was not found</remarks>
internal sealed class RequiredDefinitionPropertyMissing : Rule
{
    public RequiredDefinitionPropertyMissing() : base("SIG205", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "Cannot process command because of one or more missing mandatory parameters: <Properties>.",
            "the following arguments are required: <Properties>",
        ];
        Lookalikes =
        [
            "The same client messages for a command other than New-AzGalleryImageDefinition or az sig image-definition create",
            "Required parameter 'osProfile' is missing (null).",
            "Required parameter 'hyperVGeneration' is missing (null).",
            "Required parameter 'osDisk.createOption' is missing (null).",
        ];
        AzPowerShell = "New-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -Name <Definition> -Location <Region> -Publisher <Publisher> -Offer <Offer> -Sku <Sku> -OsType <OsType> -OsState <OsState> -HyperVGeneration <Generation>";
        AzureCli = "az sig image-definition create -g <ResourceGroup> -r <Gallery> -i <Definition> --publisher <Publisher> --offer <Offer> --sku <Sku> --os-type <OsType> --os-state <OsState> --hyper-v-generation <Generation>";
    }
}
