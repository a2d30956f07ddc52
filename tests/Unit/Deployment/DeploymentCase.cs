namespace SigTroubleshoot.Unit.Deployment;

/// <summary>One change to a world without faults, and the resulting answer.</summary>
/// <param name="Name">The change, in words.</param>
/// <param name="RuleId">The rule that evaluates it.</param>
/// <param name="Outcome">Its answer.</param>
/// <param name="Says">A part of its message.</param>
/// <param name="Change">The change.</param>
/// <param name="Severity">The severity; null for the rule's own.</param>
internal sealed record DeploymentCase(string Name, string RuleId, FindingOutcome Outcome, string Says, Action<DeploymentWorld> Change, FindingSeverity? Severity = null)
{
    /// <summary>The change and the rule.</summary>
    public override string ToString() => $"{RuleId} {Outcome}: {Name}";
}
