namespace SigTroubleshoot.Rules;

/// <summary>Soft delete is enabled, and deleted versions are still retained; they block deleting their definition or gallery, although the lists look empty.</summary>
/// <remarks>Microsoft's page on soft delete for galleries; azure-rest-api-specs#44214 and #46100 (retention settings and permanent deletion, API version 2026-03-03).</remarks>
internal sealed class SoftDeletedItemsRemain() : Rule("SIG933", RuleArea.Platform, FindingSeverity.Warning)
{
    internal override RuleText Text => new()
    {
        Message = "The gallery[ '{Gallery}'] still retains soft-deleted image versions[ of definition '{Definition}'], which block deletion.",
        Cause = "Soft delete is enabled, and deleted image versions are still retained. They block deleting their definition or gallery, although the lists look empty.",
        Remedy = "Wait for the retention period to end (seven days unless the gallery specifies another), or restore the versions you need. Newer API versions can delete permanently at once.",
    };

    public override string AzPowerShell => "(Get-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery>).SoftDeletePolicy";

    public override string AzureCli => "az sig show -g <ResourceGroup> -r <Gallery> --query softDeletePolicy";
}
