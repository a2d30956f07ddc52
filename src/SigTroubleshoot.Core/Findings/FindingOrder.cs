namespace SigTroubleshoot;

/// <summary>The order of findings.</summary>
/// <remarks>Each order is one comparison of findings: sorting by a key of a value type has to be compiled in every process.</remarks>
internal static class FindingOrder
{
    private static readonly Comparer<Finding> Worst = Comparer<Finding>.Create((a, b) => FirstDifference(
        (a.Outcome == FindingOutcome.Passed).CompareTo(b.Outcome == FindingOutcome.Passed),
        (int)(b.Severity - a.Severity),
        (int)(a.Outcome - b.Outcome)));

    private static readonly Comparer<Finding> RootCause = Comparer<Finding>.Create((a, b) => FirstDifference(
        (int)(b.Severity - a.Severity),
        (int)(b.Confidence - a.Confidence),
        (a.Line ?? 0).CompareTo(b.Line ?? 0)));

    /// <summary>Worst first; passed findings last. The order of equal findings does not change.</summary>
    public static IEnumerable<Finding> WorstFirst(this IEnumerable<Finding> findings) => findings.OrderBy(finding => finding, Worst);

    /// <summary>The order of what a text shows: worst first, then what is most certain, then in order of appearance.</summary>
    public static IEnumerable<Finding> RootCauseFirst(this IEnumerable<Finding> findings) => findings.OrderBy(finding => finding, RootCause);

    private static int FirstDifference(int first, int second, int third) => first != 0 ? first : second != 0 ? second : third;
}
