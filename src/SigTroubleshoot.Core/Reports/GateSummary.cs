using System.Globalization;

namespace SigTroubleshoot.Reports;

/// <summary>What a gate says at its end: the numbers, the findings that fit on one screen, and the decision.</summary>
internal static class GateSummary
{
    private const int MostLines = 15;
    private const int SeverityWidth = 13;

    /// <summary>The lines.</summary>
    /// <param name="report">The findings.</param>
    /// <param name="failing">Those that fail the gate.</param>
    /// <param name="known">The number of those that only do not fail it because the baseline has them.</param>
    /// <param name="unread">The number of versions that could not be read and fail the gate.</param>
    /// <param name="threshold">What fails the gate.</param>
    /// <param name="width">The width of the console.</param>
    public static IEnumerable<GateLine> Of(Report report, IReadOnlyCollection<Finding> failing, int known, int unread, FindingThreshold threshold, int width)
    {
        yield return new("");
        yield return new($"{Report.Tool}: {SummaryLine.Of(report.Summary)}");
        var marked = new HashSet<Finding>(failing, ReferenceComparer.Instance);
        var listed = ReportOrder.Sort(report.Items.Where(item => item.IsFault || marked.Contains(item.Finding))).OrderBy(item => !marked.Contains(item.Finding)).ToList();
        foreach (var item in listed.Take(MostLines))
            yield return new(Cut(LineOf(item), width), ColorOf(item));
        if (listed.Count > MostLines)
            yield return new(ReportTexts.Fill(ReportTexts.GateMore, ("Count", Text(listed.Count - MostLines))));
        if (known > 0)
            yield return new(ReportTexts.Fill(ReportTexts.GateKnown, ("Count", Text(known))));
        yield return failing.Count + unread > 0
            ? new(ReportTexts.Fill(ReportTexts.GateFailed, ("Count", Text(failing.Count + unread)), ("Threshold", threshold.ToString())), ConsoleColor.Red)
            : new(ReportTexts.Fill(ReportTexts.GatePassed, ("Threshold", threshold.ToString())), ConsoleColor.Green);
    }

    private static string LineOf(ReportItem item)
    {
        var place = item.Place.Length > 0 ? item.Place : Report.ShortName(item.Resource);
        return $"  {ReportOrder.LabelOf(item).PadRight(SeverityWidth)} {item.Finding.RuleId}  {(place.Length > 0 ? place + "  " : "")}{item.Finding.Message.Replace('\n', ' ')}";
    }

    private static string Cut(string line, int width) => line.Length < width ? line : line.Substring(0, Math.Max(width - 2, 20)) + "…";

    private static ConsoleColor? ColorOf(ReportItem item) => item.Finding.Severity switch
    {
        FindingSeverity.Error => ConsoleColor.Red,
        FindingSeverity.Warning => ConsoleColor.Yellow,
        _ => null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Two equal findings are two.
    private sealed class ReferenceComparer : IEqualityComparer<Finding>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Finding one, Finding other) => ReferenceEquals(one, other);

        public int GetHashCode(Finding finding) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(finding);
    }
}
