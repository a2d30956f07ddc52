namespace SigTroubleshoot.Rules;

/// <summary>Another resource group of the same subscription already holds a gallery with this name.</summary>
/// <remarks>troubleshooting-shared-images.md §gallery row 5; real outputs; facts §1 D-3 (scope is the subscription; the name-rules table's resource group is wrong)</remarks>
internal sealed class GalleryNameNotUnique : Rule
{
    public GalleryNameNotUnique() : base("SIG104", RuleArea.Gallery, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "The gallery name '<Gallery>' is not unique within the subscription '<SubscriptionId>'.",
            "The gallery name <Gallery> is not unique within the subscription <SubscriptionId>.",
        ];
        AzPowerShell = "Get-AzGallery | Where-Object Name -eq '<Gallery>'";
        AzureCli = "az sig list --query \"[?name=='<Gallery>'].id\" -o tsv";
    }
}
