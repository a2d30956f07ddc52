namespace SigTroubleshoot.Unit.Deployment;

/// <summary>One change to a world in which all is well, and the answer it leads to.</summary>
/// <param name="Name">What is changed, in words.</param>
/// <param name="RuleId">The rule that answers.</param>
/// <param name="Outcome">Its answer.</param>
/// <param name="Says">A part of its message.</param>
/// <param name="Change">The change.</param>
/// <param name="Severity">How much it matters; null where that is the rule's own matter.</param>
internal sealed record DeploymentCase(string Name, string RuleId, FindingOutcome Outcome, string Says, Action<DeploymentWorld> Change, FindingSeverity? Severity = null)
{
    /// <summary>The change and the rule.</summary>
    public override string ToString() => $"{RuleId} {Outcome}: {Name}";
}
