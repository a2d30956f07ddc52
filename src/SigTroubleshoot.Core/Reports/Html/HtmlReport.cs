using SigTroubleshoot.Text;

namespace SigTroubleshoot.Reports.Html;

/// <summary>The report as one page for a browser: it is complete in itself and loads nothing.</summary>
internal sealed class HtmlReport : IReportWriter
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        using var html = new HtmlWriter(output);
        html.Doctype();
        html.Element("html", () =>
        {
            WriteHead(html);
            html.Line();
            html.Element("body", () => WriteBody(html, report));
        }, ("lang", Language.Current));
        output.Flush();
    }

    private static void WriteHead(HtmlWriter html) => html.Element("head", () =>
    {
        html.Element("meta", content: null, ("charset", "utf-8"));
        html.Element("meta", content: null, ("http-equiv", "Content-Security-Policy"), ("content", HtmlAssets.Policy));
        html.Element("meta", content: null, ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Element("meta", content: null, ("name", "color-scheme"), ("content", "light dark"));
        html.Element("meta", content: null, ("name", "referrer"), ("content", "no-referrer"));
        html.Element("title", ReportTexts.ReportTitle);
        html.Element("style", () => html.Raw(HtmlAssets.Style));
    });

    private static void WriteBody(HtmlWriter html, Report report)
    {
        WriteIcons(html);
        html.Element("a", ReportTexts.HtmlSkip, ("class", "skip"), ("href", "#findings"));
        html.Line();
        html.Element("header", () => WriteHeader(html, report), ("class", "page"));
        html.Line();
        html.Element("main", () =>
        {
            HtmlSummary.Write(html, report);
            html.Line();
            HtmlMatrix.Write(html, report);
            html.Line();
            HtmlDetails.Write(html, report);
            html.Line();
            HtmlFailures.Write(html, report);
            html.Line();
            HtmlLatest.Write(html, report);
            html.Line();
            HtmlLimits.Write(html, report);
            html.Line();
            HtmlUnused.Write(html, report);
            html.Line();
            HtmlFindings.Write(html, report);
        }, ("class", "page"));
        html.Line();
        html.Element("footer", () => html.Element("p", ReportTexts.HtmlFooter), ("class", "page"));
        html.Element("script", () => html.Raw(HtmlAssets.Script));
    }

    private static void WriteHeader(HtmlWriter html, Report report)
    {
        var summary = report.Summary;
        var isUnhealthy = report.Health.Any(health => health.State is ReplicationHealthState.Failed or ReplicationHealthState.Degraded or ReplicationHealthState.Stuck);
        var (style, icon, text) = summary.Errors > 0 ? ("error", "error", ReportTexts.HtmlFault)
            : summary.Warnings > 0 || isUnhealthy ? ("warning", "warning", ReportTexts.HtmlFault)
            : summary.NotEvaluated > 0 ? ("open", "open", ReportTexts.HtmlPartly)
            : ("ok", "ok", ReportTexts.HtmlNoFault);
        html.Element("div", () =>
        {
            html.Element("h1", ReportTexts.ReportTitle);
            html.Element("p", SummaryLine.Of(summary), ("class", "lead"));
            html.Element("p", ReportTexts.Fill(ReportTexts.HtmlCreated, ("Time", report.CreatedAt.Replace('T', ' ').Replace("Z", " UTC")), ("Version", Report.ToolVersion)), ("class", "quiet"));
        });
        html.Element("p", () =>
        {
            html.Icon(icon);
            html.Text(text);
        }, ("class", "verdict " + style));
    }

    private static void WriteIcons(HtmlWriter html) => html.Element("svg", () =>
    {
        foreach (var icon in HtmlAssets.Icons)
            html.Element("symbol", () => html.Element("path", content: null, ("fill-rule", "evenodd"), ("d", icon.Value)), ("id", "i-" + icon.Key), ("viewBox", "0 0 16 16"));
    }, ("class", "icons"), ("aria-hidden", "true"), ("width", "0"), ("height", "0"));
}
