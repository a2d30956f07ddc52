namespace SigTroubleshoot.Rules;

/// <summary>The gallery or version does not exist under this group and subscription: wrong name, wrong group, wrong subscription, or deleted.</summary>
/// <remarks>real outputs; generic fallback for gallery and version; facts §6 (RBAC-shared images cannot be listed by the consumer)</remarks>
internal sealed class GalleryResourceNotFound : Rule
{
    public GalleryResourceNotFound() : base("SIG951", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["ResourceNotFound"];
        Messages =
        [
            "The Resource 'Microsoft.Compute/galleries/<Gallery>' under resource group '<ResourceGroup>' was not found.",
            "The Resource 'Microsoft.Compute/galleries/<Gallery>/images/<Definition>/versions/<Version>' under resource group '<ResourceGroup>' was not found.",
        ];
        Lookalikes =
        [
            "The Resource 'Microsoft.Compute/galleries/…/images/…' … was not found (definition, SIG208)",
        ];
        AzPowerShell = "Get-AzGallery | Where-Object Name -eq '<Gallery>'";
        AzureCli = "az sig list --query \"[?name=='<Gallery>'].id\" -o tsv";
    }
}
