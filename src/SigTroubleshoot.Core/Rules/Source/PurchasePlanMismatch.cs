namespace SigTroubleshoot.Rules;

/// <summary>The source comes from a Marketplace image with a purchase plan, and the definition has no plan or another one.</summary>
/// <remarks>troubleshooting-shared-images.md §VM row 10 (listed under deployment, arises when the version is made); facts §2</remarks>
internal sealed class PurchasePlanMismatch : Rule
{
    public PurchasePlanMismatch() : base("SIG433", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "The resource with id '<ResourceId>' has a different plan ['<SourcePlan>'] than the parent gallery image plan ['<Plan>']",
            "The resource with id <ResourceId> has a different plan ['<SourcePlan>'] than the parent gallery image plan ['<Plan>']",
        ];
        AzPowerShell = "New-AzGalleryImageDefinition … -PurchasePlanName <PlanName> -PurchasePlanPublisher <PlanPublisher> -PurchasePlanProduct <PlanProduct>";
        AzureCli = "az sig image-definition create … --plan-name <PlanName> --plan-publisher <PlanPublisher> --plan-product <PlanProduct>";
    }
}
