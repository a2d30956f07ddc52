namespace SigTroubleshoot;

/// <summary>The order of findings.</summary>
internal static class FindingOrder
{
    /// <summary>Worst first; passed findings last. The order of equal findings does not change.</summary>
    public static IEnumerable<Finding> WorstFirst(this IEnumerable<Finding> findings) => findings
        .OrderBy(finding => finding.Outcome == FindingOutcome.Passed)
        .ThenByDescending(finding => finding.Severity)
        .ThenBy(finding => finding.Outcome);
}
