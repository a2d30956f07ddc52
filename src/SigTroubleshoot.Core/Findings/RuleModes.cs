namespace SigTroubleshoot;

/// <summary>How a rule can report its cause.</summary>
[Flags]
public enum RuleModes : long
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Recognized in an error that occurred.</summary>
    Diagnosis = 1,

    /// <summary>Found before the call, offline.</summary>
    Check = 2,

    /// <summary>Found in what is read from Azure.</summary>
    Live = 4,

    /// <summary>A finding about an error is confirmed or refuted by reading Azure.</summary>
    Verify = 8,
}
