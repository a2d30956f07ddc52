namespace SigTroubleshoot;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing fails because of it.</summary>
    Information,

    /// <summary>Works today, but is likely to fail or to disappoint.</summary>
    Warning,

    /// <summary>The operation failed, or will fail.</summary>
    Error,
}
