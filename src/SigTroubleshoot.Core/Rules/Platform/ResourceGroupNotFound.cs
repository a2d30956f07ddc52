namespace SigTroubleshoot.Rules;

/// <summary>The resource group does not exist in the subscription that was asked, which is often not the gallery's: the context points elsewhere, or the client looked up a foreign id in the current subscription.</summary>
/// <remarks>real outputs; facts §8; real outputs-notes §3.5</remarks>
internal sealed class ResourceGroupNotFound : Rule
{
    public ResourceGroupNotFound() : base("SIG950", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["ResourceGroupNotFound"];
        Messages =
        [
            "Resource group '<ResourceGroup>' could not be found.",
        ];
        Lookalikes =
        [
            "The same sentence in a request that concerns no gallery, image or disk from an image",
        ];
        AzPowerShell = "Set-AzContext -Subscription <SubscriptionId>; Get-AzResourceGroup -Name <ResourceGroup>";
        AzureCli = "az group show --subscription <SubscriptionId> -n <ResourceGroup>";
    }
}
