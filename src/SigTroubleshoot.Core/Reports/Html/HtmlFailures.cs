namespace SigTroubleshoot.Reports.Html;

/// <summary>The table of failed operations, the latest first.</summary>
internal static class HtmlFailures
{
    /// <summary>Writes the section; nothing if the report has no failed operations.</summary>
    public static void Write(HtmlWriter html, Report report)
    {
        if (report.Content.Failures.Count == 0)
            return;
        string[] columns = [ReportTexts.ResourceLabel, ReportTexts.TimeLabel, ReportTexts.OperationLabel, ReportTexts.HtmlCause, ReportTexts.StateLabel];
        HtmlTable.Write(html, "failures", ReportTexts.FailedOperations, ReportTexts.HtmlFailuresHint, columns, () =>
        {
            foreach (var failure in report.Content.NewestFailures)
                WriteRow(html, failure);
        });
    }

    private static void WriteRow(HtmlWriter html, OperationFailure failure) => HtmlTable.Row(html, Report.ShortName(failure.Target), failure.ResourceGroupName, () =>
    {
        HtmlTable.Cell(html, failure.Time is { } time ? HtmlTime.Of(time) : "");
        HtmlTable.Cell(html, failure.Operation, failure.Caller, failure.CorrelationId);
        HtmlTable.Cell(html, Report.CauseOf(failure));
        if (failure.Outcome == FindingOutcome.NotEvaluated)
            HtmlTable.State(html, "open", ReportTexts.NotEvaluatedLabel, failure.Reason);
        else if (failure.ResolvedAt is { } resolved)
            HtmlTable.State(html, "ok", ReportTexts.HtmlResolved, HtmlTime.Of(resolved));
        else
            HtmlTable.State(html, "error", ReportTexts.HtmlUnresolved);
    });
}
