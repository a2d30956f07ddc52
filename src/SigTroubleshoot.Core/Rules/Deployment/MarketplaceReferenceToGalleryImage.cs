namespace SigTroubleshoot.Rules;

/// <summary>Azure looked for a Marketplace image.</summary>
/// <remarks>real outputs; facts §8 (terraform-provider-azurerm#17672). A message alone cannot prove it: raise as a possibility, confirm live</remarks>
internal sealed class MarketplaceReferenceToGalleryImage : Rule
{
    public MarketplaceReferenceToGalleryImage() : base("SIG604", RuleArea.Deployment, FindingSeverity.Warning, RuleModes.Diagnosis | RuleModes.Check | RuleModes.Live)
    {
        Codes = ["PlatformImageNotFound"];
        Messages =
        [
            "The platform image '<Publisher>:<Offer>:<Sku>:<Version>' is not available.",
        ];
        Lookalikes =
        [
            "The same sentence for a true Marketplace image (publisher such as Canonical, SUSE, MicrosoftVisualStudio), with code ImageNotFound, or without any code (Update-AzVmss): require code PlatformImageNotFound and skip well-known Marketplace publishers",
        ];
        AzPowerShell = "Set-AzVMSourceImage -VM $vm -Id <ResourceId>";
        AzureCli = "az vm create … --image <ResourceId>";
    }
}
