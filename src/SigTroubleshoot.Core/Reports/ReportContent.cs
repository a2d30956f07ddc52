namespace SigTroubleshoot.Reports;

/// <summary>What a report is about, in addition to findings: what was read from Azure, and what was tested.</summary>
internal sealed record ReportContent
{
    /// <summary>The names of tested resources.</summary>
    public IReadOnlyList<string> Tested { get; init; } = [];

    /// <summary>The health of versions.</summary>
    public IReadOnlyList<ReplicationHealth> Health { get; init; } = [];

    /// <summary>Failed operations.</summary>
    public IReadOnlyList<OperationFailure> Failures { get; init; } = [];

    /// <summary>The usage of limits.</summary>
    public IReadOnlyList<Usage> Limits { get; init; } = [];

    /// <summary>What uses versions.</summary>
    public IReadOnlyList<ImageUse> Uses { get; init; } = [];

    /// <summary>The latest versions in regions.</summary>
    public IReadOnlyList<LatestVersion> Latest { get; init; } = [];

    /// <summary>The failed operations, the newest first; those without a time come before.</summary>
    public IEnumerable<OperationFailure> NewestFailures => Failures.OrderByDescending(failure => failure.Time ?? DateTimeOffset.MaxValue);

    /// <summary>The limits, the closest first; those that could not be read come before.</summary>
    public IEnumerable<Usage> ClosestLimits => Limits.OrderByDescending(usage => usage.Percent ?? double.MaxValue);

    /// <summary>The versions without a known use, the largest first.</summary>
    public IEnumerable<ImageUse> UnusedImages => Uses.Where(use => use.UseCount == 0).OrderByDescending(use => use.TotalGB ?? 0);

    /// <summary>What could not be read and has no finding that says so.</summary>
    public IEnumerable<UnreadItem> Unread =>
        Health.Where(health => health.State == ReplicationHealthState.NotEvaluated && health.Findings.Count == 0).Select(health => new UnreadItem(health.ResourceId, health.Reason))
            .Concat(Failures.Where(failure => failure.Outcome == FindingOutcome.NotEvaluated && failure.Findings.Count == 0).Select(failure => new UnreadItem(failure.Target, failure.Reason)))
            .Concat(Limits.Where(usage => usage.Resource is null && usage.Findings.Count == 0).Select(usage => new UnreadItem(usage.SubscriptionId, usage.Reason)))
            .Concat(Uses.Where(use => use.CanDelete == ImageDeletion.NotEvaluated).Select(use => new UnreadItem(use.ResourceId, use.Reason)))
            .Concat(Latest.Where(latest => latest.Outcome == FindingOutcome.NotEvaluated && latest.Findings.Count == 0).Select(latest => new UnreadItem(latest.DefinitionId, latest.Reason)));

    /// <summary>The same with placeholders for IDs.</summary>
    public ReportContent Masked(IdMask mask) => new()
    {
        Tested = [.. Tested.Select(mask.Text)],
        Health = [.. Health.Select(health => MaskedCopy.Of(health, mask))],
        Failures = [.. Failures.Select(failure => MaskedCopy.Of(failure, mask))],
        Limits = [.. Limits.Select(usage => MaskedCopy.Of(usage, mask))],
        Uses = [.. Uses.Select(use => MaskedCopy.Of(use, mask))],
        Latest = [.. Latest.Select(latest => MaskedCopy.Of(latest, mask))],
    };

    /// <summary>Teaches a mask the names of subscriptions and resource groups.</summary>
    public void Teach(IdMask mask)
    {
        foreach (var health in Health)
            mask.Learn(health.SubscriptionId, health.ResourceGroupName);
        foreach (var failure in Failures)
            mask.Learn(failure.SubscriptionId, failure.ResourceGroupName);
        foreach (var usage in Limits)
            mask.Learn(usage.SubscriptionId, "");
        foreach (var use in Uses)
            mask.Learn(use.SubscriptionId, use.ResourceGroupName);
        foreach (var latest in Latest)
            mask.Learn(latest.SubscriptionId, latest.ResourceGroupName);
    }
}
