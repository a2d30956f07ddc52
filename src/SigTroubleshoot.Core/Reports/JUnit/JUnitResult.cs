namespace SigTroubleshoot.Reports.JUnit;

/// <summary>The result of a case in JUnit.</summary>
internal enum JUnitResult
{
    /// <summary>It passed.</summary>
    Passed,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It was not run, or does not count.</summary>
    Skipped,
}
