using SigTroubleshoot.Reports.Gate;

namespace SigTroubleshoot.Reports.JUnit;

/// <summary>A suite in JUnit: a file, or another source of findings.</summary>
/// <param name="Name">The file or source.</param>
/// <param name="Cases">The cases, at least one: CI systems reject an empty file.</param>
internal sealed record JUnitSuite(string Name, IReadOnlyList<JUnitCase> Cases)
{
    /// <summary>The suites of a report.</summary>
    public static IReadOnlyList<JUnitSuite> Of(Report report)
    {
        var suites = report.Items
            .GroupBy(item => item.File.Length > 0 ? item.File : item.Finding.Source.Length > 0 ? item.Finding.Source : Report.Tool, StringComparer.Ordinal)
            .Select(suite => new JUnitSuite(suite.Key, [.. CasesOf(suite.Key, suite, report)]))
            .ToList();
        var found = new HashSet<string>(report.Items.Select(item => item.Resource), StringComparer.OrdinalIgnoreCase);
        var clean = report.Tested.Where(found.Add).ToList();
        if (clean.Count > 0)
            suites.Add(new JUnitSuite(ReportTexts.TestedResources, [.. clean.Select(target => JUnitCase.Clean(target, ReportTexts.TestedResources))]));
        if (report.Health.Count > 0)
            suites.Add(new JUnitSuite(ReportTexts.ReplicationHealth, [.. report.Health.Select(health => CaseOf(health, report.Options.FailOn))]));
        if (suites.Count == 0)
            suites.Add(new JUnitSuite(Report.Tool, [JUnitCase.Clean(ReportTexts.NoFindings, Report.Tool)]));
        return suites;
    }

    private static IEnumerable<JUnitCase> CasesOf(string name, IEnumerable<ReportItem> items, Report report) => items
        .GroupBy(item => (item.Finding.RuleId, item.Resource))
        .Select(group => JUnitCase.Of([.. group], name, report.Options.FailOn));

    // The findings of a version are cases of their own; here is only whether it could be read.
    private static JUnitCase CaseOf(ReplicationHealth health, FindingThreshold threshold)
    {
        var isUnread = health.State == ReplicationHealthState.NotEvaluated;
        var result = isUnread && health.Findings.Count == 0 && GateDecision.FailsUnread(threshold) ? JUnitResult.Failed : isUnread ? JUnitResult.Skipped : JUnitResult.Passed;
        var text = health.Reason.Length > 0 ? health.Reason : string.Join("\n", health.Regions.Select(region => region.ToString()));
        return new JUnitCase($"{health.ResourceId}: {health.State}", ReportTexts.ReplicationHealth, result, health.State.ToString(), health.Reason, text);
    }
}
