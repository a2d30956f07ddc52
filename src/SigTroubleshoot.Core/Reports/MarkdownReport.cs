using System.Globalization;
using System.Text;

namespace SigTroubleshoot.Reports;

/// <summary>
/// The report for a job summary, a pull request, or an issue. It fits into a comment of GitHub (65,536 characters): the numbers
/// first, then what was read from Azure, then as many findings as fit, worst first, then how many are left.
/// </summary>
internal sealed class MarkdownReport : IReportWriter
{
    /// <summary>The longest report, in characters.</summary>
    public const int MaxLength = 65_000;

    // The table of versions must leave room for the findings.
    private const int MaxHealthLength = 20_000;
    private const int MaxSectionLength = 8_000;

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        var text = new StringBuilder();
        WriteSummary(text, report);
        WriteHealth(text, report);
        WriteSections(text, report);
        WriteFindings(text, report);
        output.Write(text.ToString());
    }

    private static void WriteSummary(StringBuilder text, Report report)
    {
        var summary = report.Summary;
        text.Append("# ").Append(ReportTexts.ReportTitle).Append("\n\n").Append(SummaryLine.Of(summary)).Append("\n\n");
        (string Label, int Count)[] numbers =
        [
            (ReportTexts.Errors, summary.Errors), (ReportTexts.Warnings, summary.Warnings), (ReportTexts.InformationLabel, summary.Information),
            (ReportTexts.NotEvaluatedLabel, summary.NotEvaluated), (ReportTexts.SuppressedLabel, summary.Suppressed), (ReportTexts.PassedLabel, summary.Passed),
        ];
        text.Append("| ").Append(string.Join(" | ", numbers.Select(number => number.Label))).Append(" |\n");
        text.Append('|').Append(string.Concat(Enumerable.Repeat(" ---: |", numbers.Length))).Append('\n');
        text.Append("| ").Append(string.Join(" | ", numbers.Select(number => Text(number.Count)))).Append(" |\n");
    }

    private static void WriteHealth(StringBuilder text, Report report)
    {
        if (report.Health.Count == 0)
            return;
        text.Append("\n## ").Append(ReportTexts.ReplicationHealth).Append("\n\n");
        text.Append("| ").Append(ReportTexts.VersionLabel).Append(" | ").Append(ReportTexts.StateLabel).Append(" | ").Append(ReportTexts.RegionsLabel).Append(" |\n| --- | --- | --- |\n");
        WriteRows(text, report.Health.OrderByDescending(health => health.State), text.Length + MaxHealthLength, HealthRow);
    }

    private static void WriteSections(StringBuilder text, Report report)
    {
        foreach (var (title, labels, rows) in MarkdownSections.Of(report.Content))
        {
            text.Append("\n## ").Append(title).Append("\n\n| ").Append(string.Join(" | ", labels)).Append(" |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", labels.Length))).Append('\n');
            WriteRows(text, rows, text.Length + MaxSectionLength, cells => $"| {string.Join(" | ", cells.Select(MarkdownText.Escape))} |\n");
        }
    }

    private static void WriteFindings(StringBuilder text, Report report)
    {
        if (report.Items.Count == 0)
            return;
        text.Append("\n## ").Append(ReportTexts.FindingsLabel).Append("\n\n");
        text.Append("| ").Append(ReportTexts.SeverityLabel).Append(" | ").Append(ReportTexts.RuleLabel).Append(" | ").Append(ReportTexts.PlaceLabel).Append(" | ")
            .Append(ReportTexts.MessageLabel).Append(" |\n| --- | --- | --- | --- |\n");
        WriteRows(text, ReportOrder.Sort(report.Items), MaxLength, FindingRow);
    }

    private static void WriteRows<T>(StringBuilder text, IEnumerable<T> rows, int end, Func<T, string> write)
    {
        var left = 0;
        // Room for the line that says how many are left.
        foreach (var row in rows)
        {
            var line = left > 0 ? "" : write(row);
            if (left > 0 || text.Length + line.Length > end - 200)
                left++;
            else
                text.Append(line);
        }

        if (left > 0)
            text.Append('\n').Append(ReportTexts.Fill(ReportTexts.MoreInReport, ("Count", Text(left)))).Append('\n');
    }

    private static string HealthRow(ReplicationHealth health)
    {
        var regions = health.Reason.Length > 0 ? health.Reason : string.Join(", ", health.Regions.Select(region => region.ToString()));
        return $"| {MarkdownText.Escape(Report.ShortName(health.ResourceId))} | {health.State} | {MarkdownText.Escape(regions)} |\n";
    }

    private static string FindingRow(ReportItem item)
    {
        var finding = item.Finding;
        var place = string.Join("\n", new[] { item.Place, Report.ShortName(finding.Target) }.Where(part => part.Length > 0));
        var message = finding.Suppression is { } suppression
            ? $"{finding.Message}\n{ReportTexts.Fill(ReportTexts.SuppressedBecause, ("Reason", suppression.ToString()))}"
            : finding.Remedy.Length > 0 ? $"{finding.Message}\n{finding.Remedy}" : finding.Message;
        return $"| {ReportOrder.LabelOf(item)} | [{finding.RuleId}]({finding.HelpUri.AbsoluteUri}) {MarkdownText.Escape(finding.Name)} | {MarkdownText.Escape(place)} | {MarkdownText.Escape(message)} |\n";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
