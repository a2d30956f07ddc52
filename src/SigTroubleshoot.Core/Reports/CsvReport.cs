using System.Globalization;

namespace SigTroubleshoot.Reports;

/// <summary>
/// The report for spreadsheets (RFC 4180): one row for each finding, and one for each version whose health is known. A value
/// that a spreadsheet would run as a formula starts with an apostrophe.
/// </summary>
internal sealed class CsvReport : IReportWriter
{
    private static readonly string[] Columns =
    [
        "Severity", "Outcome", "RuleId", "Name", "Area", "Target", "Message", "Remedy", "Command", "File", "Line", "Column",
        "Source", "Confidence", "Suppression", "SuppressedUntil", "HelpUri", "Fingerprint",
    ];

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        WriteRow(output, Columns);
        foreach (var item in report.Items)
            WriteRow(output, Row(item));
        foreach (var health in report.Health)
            WriteRow(output, Row(health));
    }

    private static string[] Row(ReportItem item)
    {
        var finding = item.Finding;
        return
        [
            finding.Severity.ToString(), finding.Outcome.ToString(), finding.RuleId, finding.Name, finding.Area.ToString(),
            finding.Target, finding.Message, finding.Remedy, finding.Command, item.File, Number(finding.Line), Number(finding.Column),
            finding.Source, finding.Confidence.ToString(), finding.Suppression?.Reason ?? "",
            finding.Suppression?.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", finding.HelpUri.OriginalString, item.Fingerprint,
        ];
    }

    private static string[] Row(ReplicationHealth health)
    {
        var message = health.Reason.Length > 0 ? health.Reason : string.Join("; ", health.Regions.Select(region => region.ToString()));
        var outcome = health.State == ReplicationHealthState.NotEvaluated ? nameof(FindingOutcome.NotEvaluated)
            : health.State is ReplicationHealthState.Healthy or ReplicationHealthState.SoftDeleted ? nameof(FindingOutcome.Passed)
            : nameof(FindingOutcome.Failed);
        return ["", outcome, "", nameof(ReplicationHealth), nameof(RuleArea.Replication), health.ResourceId, $"{health.State}: {message}", .. Enumerable.Repeat("", Columns.Length - 7)];
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void WriteRow(TextWriter output, IEnumerable<string> values)
    {
        output.Write(string.Join(",", values.Select(Quote)));
        output.Write("\r\n");
    }

    private static string Quote(string value)
    {
        // Spreadsheets skip white space before a formula.
        var first = value.TrimStart(' ', '\t', '\r', '\n', '\u00A0', '\uFEFF');
        var isFormula = first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
        return "\"" + (isFormula ? "'" : "") + value.Replace("\"", "\"\"") + "\"";
    }
}
