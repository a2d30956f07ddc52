namespace SigTroubleshoot.Rules;

/// <summary>Soft delete is on and deleted versions are still retained, which blocks deleting their definition or gallery although the lists look empty.</summary>
/// <remarks>Microsoft's page on soft delete for galleries; azure-rest-api-specs#44214 and #46100 (retention settings and deleting for good, API version 2026-03-03).</remarks>
internal sealed class SoftDeletedItemsRemain : Rule
{
    public SoftDeletedItemsRemain() : base("SIG933", RuleArea.Platform, FindingSeverity.Warning, RuleModes.Live)
    {
        AzPowerShell = "(Get-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery>).SoftDeletePolicy";
        AzureCli = "az sig show -g <ResourceGroup> -r <Gallery> --query softDeletePolicy";
    }
}
