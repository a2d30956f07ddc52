namespace SigTroubleshoot.Rules;

/// <summary>Update-AzGallery with an input object and -Share does not pass the resource group on; a fault of the client, not of the input.</summary>
/// <remarks>real outputs; real outputs-notes §3.5</remarks>
internal sealed class GalleryUpdateLosesResourceGroup : Rule
{
    public GalleryUpdateLosesResourceGroup() : base("SIG944", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Messages =
        [
            "Update-AzGallery : 'resourceGroupName' cannot be null.",
            "Update-AzGallery: 'resourceGroupName' cannot be null.",
        ];
        AzPowerShell = "Update-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery> -Share -Tenant <TenantId>";
        AzureCli = "az sig share add -g <ResourceGroup> -r <Gallery> --tenant-ids <TenantId>";
    }
}
