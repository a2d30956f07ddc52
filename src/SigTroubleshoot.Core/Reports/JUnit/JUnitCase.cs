using SigTroubleshoot.Reports.Gate;

namespace SigTroubleshoot.Reports.JUnit;

/// <summary>A case in JUnit: what one rule says about one resource.</summary>
/// <param name="Name">The rule and the resource.</param>
/// <param name="ClassName">What consumers group by: the file or the source.</param>
/// <param name="Result">The result.</param>
/// <param name="Type">The severity.</param>
/// <param name="Message">The first message.</param>
/// <param name="Text">All messages with their places and remedies.</param>
internal sealed record JUnitCase(string Name, string ClassName, JUnitResult Result, string Type, string Message, string Text)
{
    /// <summary>A case for what has no finding.</summary>
    public static JUnitCase Clean(string name, string className) => new(name, className, JUnitResult.Passed, "", "", "");

    /// <summary>The case of findings of one rule about one resource.</summary>
    /// <param name="items">The findings, at least one.</param>
    /// <param name="className">The file or the source.</param>
    /// <param name="threshold">What counts as a failure.</param>
    public static JUnitCase Of(IReadOnlyList<ReportItem> items, string className, FindingThreshold threshold)
    {
        var failed = items.Where(item => GateDecision.Fails(item.Finding, threshold)).ToList();
        var first = failed.FirstOrDefault() ?? items[0];
        var result = failed.Count > 0 ? JUnitResult.Failed
            : items.All(item => item.IsSuppressed || item.IsNotEvaluated) ? JUnitResult.Skipped
            : JUnitResult.Passed;
        return new JUnitCase(
            $"{first.Finding.RuleId} {first.Finding.Name}: {first.Resource}",
            className,
            result,
            first.Finding.Severity.ToString(),
            first.Finding.Message,
            string.Join("\n\n", items.Select(Describe)));
    }

    private static string Describe(ReportItem item)
    {
        var finding = item.Finding;
        var lines = new List<string> { $"{finding.Severity} {finding}" };
        if (item.Place.Length > 0)
            lines.Add(item.Place);
        if (finding.Suppression is { } suppression)
            lines.Add(ReportTexts.Fill(ReportTexts.SuppressedBecause, ("Reason", suppression.ToString())));
        if (finding.Remedy.Length > 0)
            lines.Add(finding.Remedy);
        if (finding.Command.Length > 0)
            lines.Add(finding.Command);
        return string.Join("\n", lines);
    }
}
