namespace SigTroubleshoot.Rules;

/// <summary>The replicas in a region are few for the number of machines to be created at the same time; throttled copies slow the deployment down or make it fail.</summary>
/// <remarks>facts §3 D-16 (best-practice figure 20; the page's scaling section says 50); APRL b3c3ba1d</remarks>
internal sealed class ReplicaCountBelowDeploymentSize : Rule
{
    public ReplicaCountBelowDeploymentSize() : base("SIG317", RuleArea.Version, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
    }
}
