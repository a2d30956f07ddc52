using System.Globalization;

namespace SigTroubleshoot.Reports.Html;

/// <summary>The table of limits, the closest to its limit first.</summary>
internal static class HtmlLimits
{
    /// <summary>Writes the section; nothing if the report has no limits.</summary>
    public static void Write(HtmlWriter html, Report report)
    {
        if (report.Content.Limits.Count == 0)
            return;
        string[] columns = [ReportTexts.ResourceLabel, ReportTexts.RegionLabel, ReportTexts.UsedLabel, ReportTexts.LimitLabel, ReportTexts.StateLabel];
        HtmlTable.Write(html, "limits", ReportTexts.LimitsLabel, ReportTexts.HtmlLimitsHint, columns, () =>
        {
            foreach (var usage in report.Content.ClosestLimits)
                WriteRow(html, usage);
        });
    }

    private static void WriteRow(HtmlWriter html, Usage usage) => HtmlTable.Row(html, usage.Resource?.ToString() ?? ReportTexts.NotEvaluatedLabel, usage.Target.Length > 0 ? Report.ShortName(usage.Target) : usage.SubscriptionId, () =>
    {
        HtmlTable.Cell(html, usage.Location);
        HtmlTable.Cell(html, Number(usage.CurrentValue));
        HtmlTable.Cell(html, Number(usage.Limit));
        if (usage.Percent is not { } percent)
            HtmlTable.State(html, "open", ReportTexts.NotEvaluatedLabel, usage.Reason);
        else
            HtmlTable.State(html, percent >= 100 ? "error" : usage.Findings.Count > 0 ? "warning" : "ok", percent.ToString("0.#", CultureInfo.InvariantCulture) + "%");
    });

    private static string Number(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "";
}
