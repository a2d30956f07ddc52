namespace SigTroubleshoot;

/// <summary>The least that fails a gate.</summary>
public enum FindingThreshold
{
    /// <summary>Findings of severity Error fail.</summary>
    Error,

    /// <summary>Findings of severity Warning fail as well.</summary>
    Warning,

    /// <summary>What could not be evaluated fails as well.</summary>
    NotEvaluated,
}
