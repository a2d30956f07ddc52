namespace SigTroubleshoot.Reports.Gate;

/// <summary>What a gate decided.</summary>
internal sealed record GateResult
{
    /// <summary>The findings that fail it.</summary>
    public required IReadOnlyCollection<Finding> Failing { get; init; }

    /// <summary>The number of findings that only do not fail it because the baseline has them.</summary>
    public int Known { get; init; }

    /// <summary>The number of resources that could not be read and fail it.</summary>
    public int Unread { get; init; }

    /// <summary>The number of errors in the pipeline before it.</summary>
    public int Errors { get; init; }

    /// <summary>What fails it.</summary>
    public FindingThreshold Threshold { get; init; }
}
