namespace SigTroubleshoot;

/// <summary>The result of evaluating a rule.</summary>
public enum FindingOutcome : long
{
    /// <summary>The fault that the rule describes is present.</summary>
    Failed,

    /// <summary>The rule was evaluated, and the fault is not present.</summary>
    Passed,

    /// <summary>The rule could not be evaluated; the message says why.</summary>
    NotEvaluated,
}
