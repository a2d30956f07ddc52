namespace SigTroubleshoot;

/// <summary>How severe a finding is.</summary>
public enum FindingSeverity : long
{
    /// <summary>Useful to know; nothing fails because of it.</summary>
    Information,

    /// <summary>Works now, but is likely to fail or to cause problems.</summary>
    Warning,

    /// <summary>The operation failed, or will fail.</summary>
    Error,
}
