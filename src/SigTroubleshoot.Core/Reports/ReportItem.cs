namespace SigTroubleshoot.Reports;

/// <summary>A finding in a report.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="File">The path of its file, relative to the report's base folder if it is below it, with slashes; empty if it is not about a file.</param>
/// <param name="Fingerprint">Recognizes it in another report.</param>
internal sealed record ReportItem(Finding Finding, string File, string Fingerprint)
{
    /// <summary>Whether it is a fault that counts.</summary>
    public bool IsFault => Finding is { Outcome: FindingOutcome.Failed, Suppression: null };

    /// <summary>Whether it could not be evaluated, and this counts.</summary>
    public bool IsNotEvaluated => Finding is { Outcome: FindingOutcome.NotEvaluated, Suppression: null };

    /// <summary>Whether the rule was evaluated and the fault is not present.</summary>
    public bool IsPassed => Finding.Outcome == FindingOutcome.Passed;

    /// <summary>Whether it is suppressed.</summary>
    public bool IsSuppressed => Finding.Suppression is not null;

    /// <summary>The file with line and column, as tools print it; empty if it is not about a file.</summary>
    public string Place => File.Length == 0 ? "" : $"{File}{Part(Finding.Line)}{(Finding.Line is null ? "" : Part(Finding.Column))}";

    /// <summary>The name to group by: what it is about, or else its file.</summary>
    public string Resource => Finding.Target.Length > 0 ? Finding.Target : File.Length > 0 ? File : Finding.Source;

    private static string Part(int? number) => number is { } value ? ":" + value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
}
