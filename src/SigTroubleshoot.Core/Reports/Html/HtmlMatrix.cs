using System.Globalization;

namespace SigTroubleshoot.Reports.Html;

/// <summary>The table of versions and regions. A state is a color, a shape, and a word.</summary>
internal static class HtmlMatrix
{
    private static readonly (string State, string Style, string Icon)[] States =
    [
        ("Completed", "ok", "ok"), ("Replicating", "info", "progress"), ("Failed", "error", "error"), (RegionReplication.Absent, "warning", "absent"), ("Unknown", "open", "open"),
    ];

    /// <summary>Writes the section; nothing if the report has no versions.</summary>
    public static void Write(HtmlWriter html, Report report)
    {
        if (report.Health.Count == 0)
            return;
        var regions = report.Health.SelectMany(health => health.Regions).Select(region => region.Region).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.Ordinal).ToList();
        HtmlTable.Write(html, "matrix", ReportTexts.HtmlMatrix, ReportTexts.HtmlMatrixHint, [ReportTexts.VersionLabel, ReportTexts.HtmlWholeVersion, .. regions], () =>
        {
            foreach (var health in report.Health)
                WriteRow(html, health, regions);
        });
    }

    private static void WriteRow(HtmlWriter html, ReplicationHealth health, IReadOnlyList<string> regions)
    {
        string[] parents = [health.GalleryName, health.GalleryImageDefinitionName, health.GalleryApplicationName];
        HtmlTable.VersionRow(html, health.ResourceId, health.Name, parents, () =>
        {
            var (style, icon) = StyleOf(health.State);
            html.Element("td", () =>
            {
                HtmlTable.Label(html, icon, Words(health.State));
                HtmlTable.Notes(
                    html,
                    health.Reason.Length > 0 ? health.Reason : health is { Progress: { } done, State: not ReplicationHealthState.Healthy } ? Percent(done) : "",
                    health.TimeLeft is { } left ? ReportTexts.Fill(ReportTexts.HtmlTimeLeft, ("Time", HtmlTime.Of(left))) : "");
            }, ("class", style));
            var byName = new Dictionary<string, RegionReplication>(StringComparer.OrdinalIgnoreCase);
            foreach (var region in health.Regions)
                byName[region.Region] = region;
            foreach (var name in regions)
                WriteCell(html, byName.TryGetValue(name, out var region) ? region : null);
        });
    }

    private static void WriteCell(HtmlWriter html, RegionReplication? region)
    {
        if (region is null)
        {
            html.Element("td", () =>
            {
                html.Element("span", "–", ("aria-hidden", "true"));
                html.Element("span", ReportTexts.HtmlNotTarget, ("class", "unseen"));
            }, ("class", "empty"));
            return;
        }

        var (_, style, icon) = States.FirstOrDefault(state => region.Is(state.State));
        html.Element("td", () =>
        {
            HtmlTable.Label(html, icon ?? "open", region.Is("Replicating") && region.Progress is { } done ? Percent(done) : region.State);
            HtmlTable.Notes(
                html,
                region.Is("Replicating") && region.Progress is not null ? region.State : "",
                region.Since is { } since ? ReportTexts.Fill(ReportTexts.HtmlSince, ("Time", HtmlTime.Of(since))) : "",
                region.TimeLeft is { } left ? ReportTexts.Fill(ReportTexts.HtmlTimeLeft, ("Time", HtmlTime.Of(left))) : "",
                region.ReplicaCount is not { } replicas ? "" : replicas == 1 ? ReportTexts.HtmlReplica : ReportTexts.Fill(ReportTexts.HtmlReplicas, ("Count", replicas.ToString(CultureInfo.InvariantCulture))),
                region.StorageAccountType,
                region.ExcludeFromLatest ? ReportTexts.HtmlExcluded : "",
                region.SharingState.Length > 0 ? ReportTexts.Fill(ReportTexts.HtmlSharingState, ("State", region.SharingState)) : "",
                region.Details);
        }, ("class", style ?? "open"));
    }

    private static string Percent(int done) => done.ToString(CultureInfo.InvariantCulture) + "%";

    private static string Words(ReplicationHealthState state) => state switch
    {
        ReplicationHealthState.NotEvaluated => ReportTexts.NotEvaluatedLabel,
        ReplicationHealthState.InProgress => ReportTexts.HtmlInProgress,
        _ => state.ToString(),
    };

    private static (string Style, string Icon) StyleOf(ReplicationHealthState state) => state switch
    {
        ReplicationHealthState.Healthy => ("ok", "ok"),
        ReplicationHealthState.InProgress => ("info", "progress"),
        ReplicationHealthState.Failed => ("error", "error"),
        ReplicationHealthState.Degraded or ReplicationHealthState.Stuck => ("warning", "warning"),
        _ => ("open", "open"),
    };
}
