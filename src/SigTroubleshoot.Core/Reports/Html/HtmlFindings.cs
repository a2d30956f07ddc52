using System.Globalization;

namespace SigTroubleshoot.Reports.Html;

/// <summary>The findings by resource, worst first, with a filter.</summary>
internal static class HtmlFindings
{
    // In a short report, what is wrong and how to fix it are visible without a click.
    private const int MostOpen = 10;

    private static readonly (string Style, string Icon)[] Ranks = [("error", "error"), ("warning", "warning"), ("info", "info"), ("open", "open"), ("muted", "muted"), ("ok", "ok")];

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, Report report) => html.Element("section", () =>
    {
        html.Element("h2", ReportTexts.FindingsLabel, ("id", "findings-title"));
        if (report.Items.Count == 0)
        {
            html.Element("p", ReportTexts.HtmlNoFindings, ("class", "nothing"));
            return;
        }

        WriteFilter(html, report);
        var opens = report.Summary.Faulty <= MostOpen;
        var number = 0;
        foreach (var group in ReportOrder.Sort(report.Items).GroupBy(item => item.Resource, StringComparer.OrdinalIgnoreCase))
        {
            html.Line();
            WriteGroup(html, [.. group], ++number, opens);
        }

        html.Element("p", ReportTexts.HtmlNothing, ("class", "nothing"), ("id", "no-match"), ("hidden", "hidden"));
    }, ("id", "findings"), ("aria-labelledby", "findings-title"));

    // Without a script there is nothing to filter with, so the script shows it.
    private static void WriteFilter(HtmlWriter html, Report report) => html.Element("div", () =>
    {
        html.Element("div", () =>
        {
            html.Element("label", ReportTexts.HtmlFilterText, ("for", "search"));
            html.Element("input", content: null, ("type", "search"), ("id", "search"), ("placeholder", ReportTexts.HtmlFilterHint), ("autocomplete", "off"), ("spellcheck", "false"));
        }, ("class", "field"));
        html.Element("fieldset", () =>
        {
            html.Element("legend", ReportTexts.HtmlShow);
            foreach (var group in report.Items.GroupBy(ReportOrder.RankOf).OrderBy(group => group.Key))
            {
                var (style, icon) = Ranks[group.Key];
                html.Element("label", () =>
                {
                    html.Element("input", content: null, ("type", "checkbox"), ("value", style), ("checked", "checked"));
                    html.Icon(icon);
                    html.Text($"{ReportOrder.LabelOf(group.First())} ({group.Count().ToString("N0", CultureInfo.InvariantCulture)})");
                }, ("class", "choice " + style));
            }
        });
        html.Element("div", () =>
        {
            html.Element("button", ReportTexts.HtmlExpand, ("type", "button"), ("id", "expand"));
            html.Element("button", ReportTexts.HtmlCollapse, ("type", "button"), ("id", "collapse"));
            html.Element("span", "", ("role", "status"), ("id", "shown"), ("class", "quiet"), ("data-text", ReportTexts.HtmlShown));
        }, ("class", "actions"));
    }, ("class", "filter"), ("role", "search"), ("aria-label", ReportTexts.HtmlFilter), ("id", "filter"), ("data-copy", ReportTexts.HtmlCopy), ("data-copied", ReportTexts.HtmlCopied), ("hidden", "hidden"));

    private static void WriteGroup(HtmlWriter html, List<ReportItem> items, int number, bool opens)
    {
        var resource = items[0].Resource;
        var title = Report.ShortName(resource);
        var id = "resource-" + number.ToString(CultureInfo.InvariantCulture);
        html.Element("article", () =>
        {
            html.Element("h3", title.Length > 0 ? title : Report.Tool, ("id", id));
            if (title != resource)
                html.Element("p", resource, ("class", "quiet path"));
            foreach (var item in items)
                WriteFinding(html, item, opens);
        }, ("class", "group"), ("aria-labelledby", id));
    }

    private static void WriteFinding(HtmlWriter html, ReportItem item, bool opens)
    {
        var finding = item.Finding;
        var rank = ReportOrder.RankOf(item);
        var (style, icon) = Ranks[rank];
        html.Element("details", () =>
        {
            html.Element("summary", () =>
            {
                html.Element("span", () =>
                {
                    html.Icon(icon);
                    html.Text(ReportOrder.LabelOf(item));
                }, ("class", "badge " + style));
                html.Text(" ");
                html.Element("code", finding.RuleId, ("class", "rule"));
                html.Text(" ");
                html.Element("span", finding.Message, ("class", "message"));
                if (item.Place.Length > 0)
                    html.Element("span", item.Place, ("class", "place"));
            });
            html.Element("div", () => WriteDetails(html, item), ("class", "body"));
        }, ("class", "finding"), ("data-kind", style), ("open", opens && rank <= 1 ? "open" : null));
    }

    private static void WriteDetails(HtmlWriter html, ReportItem item)
    {
        var finding = item.Finding;
        html.Element("dl", () =>
        {
            Entry(html, ReportTexts.HtmlSuppression, finding.Suppression is { } suppression ? $"{suppression} – {suppression.Source}" : "");
            Entry(html, ReportTexts.HtmlCause, finding.Cause);
            Entry(html, ReportTexts.HtmlRemedy, finding.Remedy);
            Entry(html, ReportTexts.HtmlVerification, finding.Verification);
            Code(html, ReportTexts.HtmlCommand, finding.Command, "command");
            Code(html, ReportTexts.HtmlEvidence, finding.Evidence, "evidence");
            if (item.Place.Length == 0)
                Entry(html, ReportTexts.HtmlPlace, finding.Source);
            Entry(html, ReportTexts.RuleLabel, finding.Name);
            if (finding.Confidence != FindingConfidence.Exact)
                Entry(html, ReportTexts.HtmlConfidence, finding.Confidence.ToString());
        });
        // Only an address of the web is a link: the values come from a file.
        if (finding.HelpUri.Scheme is "https" or "http")
            html.Element("p", () => html.Element("a", $"{ReportTexts.HtmlMore}: {finding.HelpUri.Host}", ("href", finding.HelpUri.AbsoluteUri), ("rel", "noreferrer noopener")), ("class", "more"));
    }

    private static void Entry(HtmlWriter html, string label, string text)
    {
        if (text.Length == 0)
            return;
        html.Element("dt", label);
        html.Element("dd", text);
    }

    private static void Code(HtmlWriter html, string label, string text, string style)
    {
        if (text.Length == 0)
            return;
        html.Element("dt", label);
        html.Element("dd", () => html.Element("pre", () => html.Element("code", text), ("class", style), ("tabindex", "0"), ("role", "group"), ("aria-label", label)));
    }
}
