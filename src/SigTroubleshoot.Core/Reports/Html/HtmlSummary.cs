using System.Globalization;

namespace SigTroubleshoot.Reports.Html;

/// <summary>The numbers at the top of the page.</summary>
internal static class HtmlSummary
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, Report report)
    {
        var summary = report.Summary;
        html.Element("section", () =>
        {
            html.Element("h2", ReportTexts.HtmlSummary, ("id", "summary"));
            html.Element("ul", () =>
            {
                Tile(html, "error", "error", summary.Errors, ReportTexts.Errors);
                Tile(html, "warning", "warning", summary.Warnings, ReportTexts.Warnings);
                Tile(html, "info", "info", summary.Information, ReportTexts.InformationLabel);
                Tile(html, "open", "open", summary.NotEvaluated, ReportTexts.NotEvaluatedLabel);
                Tile(html, "muted", "muted", summary.Suppressed, ReportTexts.SuppressedLabel);
                Tile(html, "ok", "ok", summary.Passed, ReportTexts.PassedLabel);
            }, ("class", "tiles"));
        }, ("aria-labelledby", "summary"));
    }

    private static void Tile(HtmlWriter html, string style, string icon, int count, string label) => html.Element("li", () =>
    {
        html.Icon(icon);
        html.Element("strong", count.ToString("N0", CultureInfo.InvariantCulture));
        html.Text(" ");
        html.Element("span", label);
    }, ("class", count == 0 ? "tile none" : "tile " + style));
}
