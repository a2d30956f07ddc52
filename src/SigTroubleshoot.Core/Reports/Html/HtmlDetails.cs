namespace SigTroubleshoot.Reports.Html;

/// <summary>The table of what was read about versions in addition to their replication: their history, how the gallery is shared, and until when a deleted one can be restored.</summary>
internal static class HtmlDetails
{
    /// <summary>Writes the section; nothing if none of it was read.</summary>
    public static void Write(HtmlWriter html, Report report)
    {
        var versions = report.Health.Where(HasDetails).ToList();
        if (versions.Count == 0)
            return;
        string[] columns = [ReportTexts.VersionLabel, ReportTexts.PublishedLabel, ReportTexts.WrittenLabel, ReportTexts.SharedLabel, ReportTexts.DeletedLabel];
        HtmlTable.Write(html, "details", ReportTexts.VersionDetails, ReportTexts.HtmlDetailsHint, columns, () =>
        {
            foreach (var health in versions)
                WriteRow(html, health);
        });
    }

    private static bool HasDetails(ReplicationHealth health) =>
        health.LastWrite is not null || health.UsualTime is not null || health.SharingPermission.Length > 0 || health.SharedWith.Count > 0
        || health.DeletedDate is not null || health.UsableUntil is not null || health.RestorableUntil is not null;

    private static void WriteRow(HtmlWriter html, ReplicationHealth health) => HtmlTable.VersionRow(html, health.ResourceId, health.Name, [health.GalleryName, health.GalleryImageDefinitionName, health.GalleryApplicationName], () =>
    {
        HtmlTable.Cell(html, health.PublishedDate is { } published ? HtmlTime.DateOf(published) : "");
        HtmlTable.Cell(html, health.LastWrite is { } write ? HtmlTime.Of(write) : "", health.UsualTime is { } usual ? ReportTexts.Fill(ReportTexts.HtmlUsualTime, ("Time", HtmlTime.Of(usual))) : "");
        HtmlTable.Cell(html, health.SharingPermission, [.. health.SharedWith]);
        HtmlTable.Cell(
            html,
            health.DeletedDate is { } deleted ? HtmlTime.DateOf(deleted) : "",
            health.UsableUntil is { } usable ? ReportTexts.Fill(ReportTexts.HtmlUsableUntil, ("Date", HtmlTime.DateOf(usable))) : "",
            health.RestorableUntil is { } restorable ? ReportTexts.Fill(ReportTexts.HtmlRestorableUntil, ("Date", HtmlTime.DateOf(restorable))) : "");
    });
}
