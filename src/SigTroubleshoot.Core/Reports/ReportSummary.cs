namespace SigTroubleshoot.Reports;

/// <summary>The numbers of a report.</summary>
internal sealed class ReportSummary
{
    /// <summary>Counts.</summary>
    /// <param name="items">The findings.</param>
    /// <param name="content">What was read from Azure, and what was tested.</param>
    public ReportSummary(IReadOnlyCollection<ReportItem> items, ReportContent content)
    {
        Errors = Faults(items, FindingSeverity.Error);
        Warnings = Faults(items, FindingSeverity.Warning);
        Information = Faults(items, FindingSeverity.Information);
        NotEvaluated = items.Count(item => item.IsNotEvaluated) + content.Unread.Count();
        Suppressed = items.Count(item => item.IsSuppressed);
        Passed = items.Count(item => item.IsPassed);
        Resources = items.Where(item => item.IsFault).Select(item => item.Resource).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        Files = items.Where(item => item.IsFault && item.File.Length > 0).Select(item => item.File).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        Versions = content.Health.Count;
        HealthyVersions = content.Health.Count(version => version.State == ReplicationHealthState.Healthy);
        Tested = content.Tested.Count;
    }

    /// <summary>Faults of severity Error.</summary>
    public int Errors { get; }

    /// <summary>Faults of severity Warning.</summary>
    public int Warnings { get; }

    /// <summary>Faults of severity Information.</summary>
    public int Information { get; }

    /// <summary>What could not be evaluated.</summary>
    public int NotEvaluated { get; }

    /// <summary>Suppressed findings.</summary>
    public int Suppressed { get; }

    /// <summary>Passed findings.</summary>
    public int Passed { get; }

    /// <summary>Resources with faults.</summary>
    public int Resources { get; }

    /// <summary>Files with faults.</summary>
    public int Files { get; }

    /// <summary>Versions whose health is in the report.</summary>
    public int Versions { get; }

    /// <summary>Versions that are healthy.</summary>
    public int HealthyVersions { get; }

    /// <summary>Tested resources.</summary>
    public int Tested { get; }

    /// <summary>All faults.</summary>
    public int Faulty => Errors + Warnings + Information;

    private static int Faults(IEnumerable<ReportItem> items, FindingSeverity severity) => items.Count(item => item.IsFault && item.Finding.Severity == severity);
}
