using SigTroubleshoot.Reports.Sarif;

namespace SigTroubleshoot.Reports;

/// <summary>What a report contains.</summary>
internal sealed record ReportOptions
{
    /// <summary>The folder that paths are relative to; empty to leave them as they are.</summary>
    public string BaseFolder { get; init; } = "";

    /// <summary>Whether passed findings are listed.</summary>
    public bool IncludePassed { get; init; }

    /// <summary>Whether SARIF contains suppressed findings; all other formats always do.</summary>
    public bool IncludeSuppressed { get; init; }

    /// <summary>What counts as a failure in JUnit.</summary>
    public FindingThreshold FailOn { get; init; }

    /// <summary>The run of Azure Pipelines that creates the report; null outside of one.</summary>
    public AzurePipelineRun? Pipeline { get; init; }

    /// <summary>When the report is created.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
