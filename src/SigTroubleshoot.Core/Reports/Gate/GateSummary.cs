using System.Globalization;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Reports.Gate;

/// <summary>What a gate says at its end: the numbers, the findings that fit on one screen, and the decision.</summary>
internal static class GateSummary
{
    private const int MostLines = 15;
    private const int SeverityWidth = 13;

    /// <summary>The lines.</summary>
    /// <param name="report">The findings.</param>
    /// <param name="result">The decision.</param>
    /// <param name="width">The width of the console.</param>
    public static IEnumerable<GateLine> Of(Report report, GateResult result, int width)
    {
        yield return new("");
        yield return new($"{Report.Tool}: {SummaryLine.Of(report.Summary)}");
        var marked = new HashSet<Finding>(result.Failing, ReferenceComparer.Instance);
        var listed = ReportOrder.Sort(report.Items.Where(item => item.IsFault || marked.Contains(item.Finding))).OrderBy(item => !marked.Contains(item.Finding)).ToList();
        foreach (var item in listed.Take(MostLines))
            yield return new(Cut(LineOf(item), width), ColorOf(item));
        if (listed.Count > MostLines)
            yield return new(ReportTexts.Fill(ReportTexts.GateMore, ("Count", Text(listed.Count - MostLines))));
        if (result.Known > 0)
            yield return new(ReportTexts.Fill(ReportTexts.GateKnown, ("Count", Text(result.Known))));
        yield return Decision(result);
    }

    private static GateLine Decision(GateResult result)
    {
        var count = result.Failing.Count + result.Unread;
        if (count > 0)
            return new(ReportTexts.Fill(ReportTexts.GateFailed, ("Count", Text(count)), ("Threshold", result.Threshold.ToString())), ConsoleColor.Red);
        return result.Errors > 0
            ? new(ReportTexts.Fill(ReportTexts.GateIncomplete, ("Count", Text(result.Errors))), ConsoleColor.Red)
            : new(ReportTexts.Fill(ReportTexts.GatePassed, ("Threshold", result.Threshold.ToString())), ConsoleColor.Green);
    }

    private static string LineOf(ReportItem item)
    {
        var place = item.Place.Length > 0 ? item.Place : Report.ShortName(item.Resource);
        return $"  {DisplayWidth.Pad(ReportOrder.LabelOf(item), SeverityWidth)} {item.Finding.RuleId}  {(place.Length > 0 ? place + "  " : "")}{item.Finding.Message.Replace('\n', ' ')}";
    }

    private static string Cut(string line, int width) => DisplayWidth.Of(line) < width ? line : DisplayWidth.Start(line, Math.Max(width - 2, 20)) + "…";

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
