namespace SigTroubleshoot;

/// <summary>What looking at a rule ended in.</summary>
public enum FindingOutcome
{
    /// <summary>The fault the rule describes is there.</summary>
    Failed,

    /// <summary>The rule was checked and the fault is not there.</summary>
    Passed,

    /// <summary>The rule could not be checked; the message says why.</summary>
    NotEvaluated,
}
