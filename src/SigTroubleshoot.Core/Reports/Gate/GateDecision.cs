namespace SigTroubleshoot.Reports.Gate;

/// <summary>Decides which findings fail a gate.</summary>
internal static class GateDecision
{
    /// <summary>
    /// Whether a finding fails a gate. What a test depends on and could not be evaluated has severity Error, so it fails
    /// every gate; a suppressed finding fails none.
    /// </summary>
    public static bool Fails(Finding finding, FindingThreshold threshold)
    {
        if (finding.Suppression is not null || finding.Outcome == FindingOutcome.Passed)
            return false;
        return finding.Severity == FindingSeverity.Error
            || (finding.Severity == FindingSeverity.Warning && threshold >= FindingThreshold.Warning)
            || (finding.Outcome == FindingOutcome.NotEvaluated && threshold >= FindingThreshold.NotEvaluated);
    }

    /// <summary>The same for what could not be read and has no finding that says so: it counts as not evaluated.</summary>
    public static bool FailsUnread(FindingThreshold threshold) => threshold >= FindingThreshold.NotEvaluated;
}
