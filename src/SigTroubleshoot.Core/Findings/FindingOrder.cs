namespace SigTroubleshoot;

/// <summary>The order in which findings are given.</summary>
internal static class FindingOrder
{
    /// <summary>Worst first; what is well stands last. Findings that are alike stay as they are.</summary>
    public static IEnumerable<Finding> WorstFirst(this IEnumerable<Finding> findings) => findings
        .OrderBy(finding => finding.Outcome == FindingOutcome.Passed)
        .ThenByDescending(finding => finding.Severity)
        .ThenBy(finding => finding.Outcome);
}
