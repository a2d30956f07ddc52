namespace SigTroubleshoot.Rules;

/// <summary>The image definition does not exist in the gallery and group that were asked.</summary>
/// <remarks>real outputs (packer#7809, #9423, terraform data source, azure-cli)</remarks>
internal sealed class DefinitionNotFound : Rule
{
    public DefinitionNotFound() : base("SIG208", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["ResourceNotFound"];
        Messages =
        [
            "The Resource 'Microsoft.Compute/galleries/<Gallery>/images/<Definition>' under resource group '<ResourceGroup>' was not found.",
            "the Shared Gallery Image to which to publish the managed image version to does not exist in the resource group <ResourceGroup>",
            "Shared Image \"<Definition>\" was not found in Gallery \"<Gallery>\" / Resource Group \"<ResourceGroup>\"",
        ];
        Lookalikes =
        [
            "The Resource 'Microsoft.Compute/images/<Image>' under resource group '<ResourceGroup>' was not found (managed image, SIG402)",
            "The Resource 'Microsoft.Compute/galleries/…/images/…/versions/…' … was not found (version, SIG951)",
        ];
        AzPowerShell = "Get-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery>";
        AzureCli = "az sig image-definition list -g <ResourceGroup> -r <Gallery> -o table";
    }
}
