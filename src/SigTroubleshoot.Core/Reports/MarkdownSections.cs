using System.Globalization;

namespace SigTroubleshoot.Reports;

/// <summary>The tables of a Markdown report about what was read from Azure, apart from replication: the same as in the HTML report.</summary>
internal static class MarkdownSections
{
    /// <summary>The sections that have rows.</summary>
    /// <returns>The title, the labels of the columns, and the cells of each row, not yet escaped.</returns>
    public static IEnumerable<(string Title, string[] Labels, IEnumerable<string[]> Rows)> Of(ReportContent content)
    {
        if (content.Failures.Count > 0)
        {
            yield return (
                ReportTexts.FailedOperations,
                [ReportTexts.ResourceLabel, ReportTexts.TimeLabel, ReportTexts.OperationLabel, ReportTexts.HtmlCause, ReportTexts.StateLabel],
                content.NewestFailures.Select(Row));
        }

        if (content.Latest.Count > 0)
            yield return (ReportTexts.LatestVersions, [ReportTexts.DefinitionLabel, ReportTexts.RegionLabel, ReportTexts.NewestLabel, ReportTexts.LatestLabel], content.Latest.Select(Row));
        if (content.Limits.Count > 0)
        {
            yield return (
                ReportTexts.LimitsLabel,
                [ReportTexts.ResourceLabel, ReportTexts.RegionLabel, ReportTexts.UsedLabel, ReportTexts.LimitLabel, ReportTexts.StateLabel],
                content.ClosestLimits.Select(Row));
        }

        if (content.Uses.Count > 0)
        {
            yield return (
                ReportTexts.UnusedImages,
                [ReportTexts.VersionLabel, ReportTexts.PublishedLabel, ReportTexts.RegionsLabel, ReportTexts.SizeLabel, ReportTexts.CostLabel, ReportTexts.DeletionLabel],
                content.UnusedImages.Select(Row));
        }
    }

    private static string[] Row(OperationFailure failure) =>
    [
        Report.ShortName(failure.Target),
        failure.Time is { } time ? Report.Iso(time) : "",
        failure.Operation,
        Report.CauseOf(failure),
        failure.Outcome == FindingOutcome.NotEvaluated ? Lines(ReportTexts.NotEvaluatedLabel, failure.Reason)
            : failure.ResolvedAt is { } resolved ? Lines(ReportTexts.HtmlResolved, Report.Iso(resolved))
            : ReportTexts.HtmlUnresolved,
    ];

    private static string[] Row(LatestVersion latest) =>
    [
        Report.ShortName(latest.DefinitionId),
        latest.Location,
        latest.Newest,
        Lines(latest.Outcome == FindingOutcome.NotEvaluated ? ReportTexts.NotEvaluatedLabel : latest.Version.Length == 0 ? ReportTexts.HtmlNoLatest : latest.Version, latest.Reason),
    ];

    private static string[] Row(Usage usage) =>
    [
        Lines(usage.Resource?.ToString() ?? ReportTexts.NotEvaluatedLabel, usage.Target.Length > 0 ? Report.ShortName(usage.Target) : usage.SubscriptionId),
        usage.Location,
        Number(usage.CurrentValue),
        Number(usage.Limit),
        usage.Percent is { } percent ? percent.ToString("0.#", CultureInfo.InvariantCulture) + "%" : Lines(ReportTexts.NotEvaluatedLabel, usage.Reason),
    ];

    private static string[] Row(ImageUse use) =>
    [
        Report.ShortName(use.ResourceId),
        use.PublishedDate is { } published ? published.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
        string.Join(", ", use.Regions),
        Number(use.TotalGB),
        use.Cost is { } cost ? cost.ToString("N2", CultureInfo.InvariantCulture) : "",
        Lines([use.CanDelete switch { ImageDeletion.Yes => ReportTexts.HtmlYes, ImageDeletion.No => ReportTexts.HtmlNo, _ => ReportTexts.NotEvaluatedLabel }, .. use.Reasons.Count > 0 ? use.Reasons : [use.Reason]]),
    ];

    private static string Lines(params string[] lines) => string.Join("\n", lines.Where(line => line.Length > 0));

    private static string Number(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "";
}
