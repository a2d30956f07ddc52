using System.Globalization;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Reports;

/// <summary>The numbers of a report in one line.</summary>
internal static class SummaryLine
{
    /// <summary>The line, such as <c>3 findings: 1 error, 2 warnings. 4 not evaluated. 1 suppressed.</c></summary>
    public static string Of(ReportSummary summary)
    {
        var parts = new[]
        {
            Count(summary.Errors, ReportTexts.OneError, ReportTexts.ManyErrors),
            Count(summary.Warnings, ReportTexts.OneWarning, ReportTexts.ManyWarnings),
            Count(summary.Information, ReportTexts.OneInformation, ReportTexts.ManyInformation),
        }.Where(part => part.Length > 0).ToList();
        var findings = Count(summary.Faulty, ReportTexts.OneFinding, ReportTexts.ManyFindings, ReportTexts.NoFinding);
        var line = ReportTexts.Fill(ReportTexts.SummaryOfFindings, ("Findings", findings), ("Severities", string.Join(CommonTexts.ListSeparator, parts)));
        string[] others =
        [
            Count(summary.NotEvaluated, ReportTexts.SomeNotEvaluated, ReportTexts.SomeNotEvaluated),
            Count(summary.Suppressed, ReportTexts.SomeSuppressed, ReportTexts.SomeSuppressed),
            Count(summary.Passed, ReportTexts.SomePassed, ReportTexts.SomePassed),
            Count(summary.Tested, ReportTexts.SomeTested, ReportTexts.SomeTested),
            summary.Versions == 0 ? "" : ReportTexts.Fill(ReportTexts.HealthyVersions, ("Healthy", Text(summary.HealthyVersions)), ("Count", Text(summary.Versions))),
        ];
        return string.Join(ReportTexts.SentenceSeparator, others.Where(other => other.Length > 0).Prepend(line));
    }

    private static string Count(int count, string one, string many, string none = "") =>
        count == 0 ? none : ReportTexts.Fill(count == 1 ? one : many, ("Count", Text(count)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
