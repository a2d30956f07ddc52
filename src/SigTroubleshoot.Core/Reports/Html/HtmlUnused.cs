using System.Globalization;

namespace SigTroubleshoot.Reports.Html;

/// <summary>The table of image versions without a known use, the largest first.</summary>
internal static class HtmlUnused
{
    /// <summary>Writes the section; nothing if it was not asked what uses versions.</summary>
    public static void Write(HtmlWriter html, Report report)
    {
        var uses = report.Content.Uses;
        if (uses.Count == 0)
            return;
        var unused = report.Content.UnusedImages.ToList();
        string[] columns = [ReportTexts.VersionLabel, ReportTexts.PublishedLabel, ReportTexts.RegionsLabel, ReportTexts.SizeLabel, ReportTexts.CostLabel, ReportTexts.DeletionLabel];
        var caption = ReportTexts.Fill(ReportTexts.HtmlUnusedHint, ("Unused", Number(unused.Count)), ("Count", Number(uses.Count)));
        HtmlTable.Write(html, "unused", ReportTexts.UnusedImages, caption, columns, () =>
        {
            foreach (var use in unused)
                WriteRow(html, use);
        });
    }

    private static void WriteRow(HtmlWriter html, ImageUse use) => HtmlTable.VersionRow(html, use.ResourceId, use.Name, [use.GalleryName, use.GalleryImageDefinitionName], () =>
    {
        HtmlTable.Cell(
            html,
            use.PublishedDate is { } published ? HtmlTime.DateOf(published) : "",
            use.EndOfLifeDate is { } end ? ReportTexts.Fill(ReportTexts.HtmlEndOfLife, ("Date", HtmlTime.DateOf(end))) : "");
        HtmlTable.Cell(html, string.Join(", ", use.Regions));
        HtmlTable.Cell(html, use.TotalGB is { } size ? Number(size) : "");
        HtmlTable.Cell(html, use.Cost is { } cost ? cost.ToString("N2", CultureInfo.InvariantCulture) : "");
        string[] notes = [.. use.Reasons];
        switch (use.CanDelete)
        {
            case ImageDeletion.Yes:
                HtmlTable.State(html, "ok", ReportTexts.HtmlYes, notes);
                break;
            case ImageDeletion.No:
                HtmlTable.State(html, "warning", ReportTexts.HtmlNo, notes);
                break;
            default:
                HtmlTable.State(html, "open", ReportTexts.NotEvaluatedLabel, notes.Length > 0 ? notes : [use.Reason]);
                break;
        }
    });

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
