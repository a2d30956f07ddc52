namespace SigTroubleshoot.Rules;

/// <summary>The gallery the definition should go into is not known to the service: wrong name, resource group or subscription, or it was created only seconds ago and is not visible everywhere yet.</summary>
/// <remarks>troubleshooting-shared-images.md §definition row 6; real outputs (OpenShift, cache lag); real outputs-notes §3.4</remarks>
internal sealed class ParentGalleryNotFound : Rule
{
    public ParentGalleryNotFound() : base("SIG207", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["ParentResourceNotFound"];
        Messages =
        [
            "Can not perform requested operation on nested resource. Parent resource '<Gallery>' not found.",
            "Can not perform requested operation on nested resource. Parent resource <Gallery> not found.",
        ];
        Lookalikes =
        [
            "The same sentence with a '/' in the parent's name (SIG304)",
            "The same sentence for another provider's parent (virtual network, SQL server, key vault)",
        ];
        AzPowerShell = "Get-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery>";
        AzureCli = "az sig show -g <ResourceGroup> -r <Gallery>";
    }
}
