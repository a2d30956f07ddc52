namespace SigTroubleshoot.Rules;

/// <summary>Another resource group of the same subscription already holds a gallery with this name.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, gallery table. Microsoft's table of naming rules says a name is unique in its
/// resource group; the service says subscription.
/// </remarks>
internal sealed class GalleryNameNotUnique : Rule
{
    public GalleryNameNotUnique() : base("SIG104", RuleArea.Gallery, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "The gallery name '<Gallery>' is not unique within the subscription '<SubscriptionId>'.",
            "The gallery name <Gallery> is not unique within the subscription <SubscriptionId>.",
        ];
        AzPowerShell = "Get-AzGallery | Where-Object Name -eq '<Gallery>' | Select-Object ResourceGroupName, Location, Id";
        AzureCli = "az sig list --query \"[?name=='<Gallery>'].id\" -o tsv";
    }
}
