namespace SigTroubleshoot;

/// <summary>The order of findings.</summary>
internal static class FindingOrder
{
    /// <summary>Worst first; passed findings last. The order of equal findings does not change.</summary>
    public static IEnumerable<Finding> WorstFirst(this IEnumerable<Finding> findings) => findings
        .OrderBy(finding => finding.Outcome == FindingOutcome.Passed)
        .ThenByDescending(finding => finding.Severity)
        .ThenBy(finding => finding.Outcome);

    /// <summary>The order of what a text shows: worst first, then what is most certain, then in order of appearance.</summary>
    public static IEnumerable<Finding> RootCauseFirst(this IEnumerable<Finding> findings) => findings
        .OrderByDescending(finding => finding.Severity)
        .ThenByDescending(finding => finding.Confidence)
        .ThenBy(finding => finding.Line);
}
