namespace SigTroubleshoot.Reports.Html;

/// <summary>The table of the versions that latest means in each region.</summary>
internal static class HtmlLatest
{
    /// <summary>Writes the section; nothing if the report has no latest versions.</summary>
    public static void Write(HtmlWriter html, Report report)
    {
        if (report.Content.Latest.Count == 0)
            return;
        string[] columns = [ReportTexts.DefinitionLabel, ReportTexts.RegionLabel, ReportTexts.NewestLabel, ReportTexts.LatestLabel];
        HtmlTable.Write(html, "latest", ReportTexts.LatestVersions, ReportTexts.HtmlLatestHint, columns, () =>
        {
            foreach (var latest in report.Content.Latest)
                WriteRow(html, latest);
        });
    }

    private static void WriteRow(HtmlWriter html, LatestVersion latest) => HtmlTable.Row(html, Report.ShortName(latest.DefinitionId), "", () =>
    {
        HtmlTable.Cell(html, latest.Location);
        HtmlTable.Cell(html, latest.Newest);
        if (latest.Outcome == FindingOutcome.NotEvaluated)
            HtmlTable.State(html, "open", ReportTexts.NotEvaluatedLabel, latest.Reason);
        else if (latest.Version.Length == 0)
            HtmlTable.State(html, "error", ReportTexts.HtmlNoLatest, latest.Reason);
        else
            HtmlTable.State(html, latest.IsNewest ? "ok" : "warning", latest.Version, latest.Reason);
    });
}
