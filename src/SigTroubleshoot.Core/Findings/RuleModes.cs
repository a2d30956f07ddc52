namespace SigTroubleshoot;

/// <summary>The doors through which a rule can be reached.</summary>
[Flags]
public enum RuleModes
{
    /// <summary>No door.</summary>
    None = 0,

    /// <summary>Recognized in an error that happened.</summary>
    Diagnosis = 1,

    /// <summary>Found before the call, offline.</summary>
    Check = 2,

    /// <summary>Read from what lives in Azure.</summary>
    Live = 4,

    /// <summary>A finding about an error is confirmed or refuted by reading Azure.</summary>
    Verify = 8,
}
