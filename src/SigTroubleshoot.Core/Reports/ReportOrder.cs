namespace SigTroubleshoot.Reports;

/// <summary>The order of findings in a report, and the word for each of them.</summary>
internal static class ReportOrder
{
    /// <summary>Faults, worst first; then what could not be evaluated, what is suppressed, and what passed. Each by file and line.</summary>
    public static IEnumerable<ReportItem> Sort(IEnumerable<ReportItem> items) => items
        .OrderBy(RankOf)
        .ThenBy(item => item.File, StringComparer.Ordinal)
        .ThenBy(item => item.Finding.Line ?? 0)
        .ThenBy(item => item.Finding.RuleId, StringComparer.Ordinal);

    /// <summary>0 for an error, up to 5 for a pass.</summary>
    public static int RankOf(ReportItem item) => item switch
    {
        { IsPassed: true } => 5,
        { IsSuppressed: true } => 4,
        { Finding.Severity: FindingSeverity.Error } => 0,
        { IsNotEvaluated: true } => 3,
        { Finding.Severity: FindingSeverity.Warning } => 1,
        _ => 2,
    };

    /// <summary>The severity, or what happened instead.</summary>
    public static string LabelOf(ReportItem item) =>
        item.IsPassed ? ReportTexts.PassedLabel
        : item.IsSuppressed ? ReportTexts.SuppressedLabel
        : item.IsNotEvaluated ? ReportTexts.NotEvaluatedLabel
        : item.Finding.Severity switch
        {
            FindingSeverity.Error => ReportTexts.ErrorLabel,
            FindingSeverity.Warning => ReportTexts.WarningLabel,
            _ => ReportTexts.InformationLabel,
        };
}
