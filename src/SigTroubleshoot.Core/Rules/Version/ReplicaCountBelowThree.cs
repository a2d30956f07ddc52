namespace SigTroubleshoot.Rules;

/// <summary>A version meant for production has fewer than three replicas in a region, so deployments depend on very few copies.</summary>
/// <remarks>APRL b49a39fd (peers A6); facts §3 D-16. Both commands replace the whole region list</remarks>
internal sealed class ReplicaCountBelowThree : Rule
{
    public ReplicaCountBelowThree() : base("SIG316", RuleArea.Version, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
        AzPowerShell = "Update-AzGalleryImageVersion … -TargetRegion @(@{Name='<Region>';ReplicaCount=3})";
        AzureCli = "az sig image-version update … --target-regions <Region>=3";
    }
}
