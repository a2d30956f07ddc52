namespace SigTroubleshoot.Rules;

/// <summary>The replicas of a version over all regions come near or above 100, the maximum per version.</summary>
/// <remarks>facts §5 (100 per version, raised from 50; D-20: another passage says 50 per region; the limit of 100 is followed)</remarks>
internal sealed class ReplicaLimitNear : Rule
{
    public ReplicaLimitNear() : base("SIG904", RuleArea.Platform, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
    }
}
