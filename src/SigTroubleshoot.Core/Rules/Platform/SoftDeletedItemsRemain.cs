namespace SigTroubleshoot.Rules;

/// <summary>Soft delete is on and deleted versions are still retained, which blocks deleting their definition or gallery although the lists look empty.</summary>
/// <remarks>Microsoft's page on soft delete for galleries; azure-rest-api-specs#44214 and #46100 (retention settings and deleting for good, API version 2026-03-03).</remarks>
internal sealed class SoftDeletedItemsRemain() : Rule("SIG933", RuleArea.Platform, FindingSeverity.Warning)
{
    internal override RuleText Text => new()
    {
        Message = "The gallery[ '{Gallery}'] still keeps soft-deleted versions[ of definition '{Definition}'], which block a deletion.",
        Cause = "Soft delete is on and deleted versions are still retained, which blocks deleting their definition or gallery although the lists look empty.",
        Remedy = "Wait for the retention period to end (seven days unless the gallery sets another), or restore the versions you need. Newer API versions can delete for good at once.",
    };

    public override string AzPowerShell => "(Get-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery>).SoftDeletePolicy";

    public override string AzureCli => "az sig show -g <ResourceGroup> -r <Gallery> --query softDeletePolicy";
}
