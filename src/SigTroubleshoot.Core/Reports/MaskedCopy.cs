namespace SigTroubleshoot.Reports;

/// <summary>Copies what a report contains, with placeholders for IDs.</summary>
internal static class MaskedCopy
{
    /// <summary>A finding with placeholders.</summary>
    public static Finding Of(Finding finding, IdMask mask)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in finding.Values)
            values[pair.Key] = mask.Value(pair.Key, pair.Value);
        return finding with
        {
            Target = mask.Text(finding.Target),
            Message = mask.Text(finding.Message),
            MessageInEnglish = mask.Text(finding.MessageInEnglish),
            Cause = mask.Text(finding.Cause),
            Remedy = mask.Text(finding.Remedy),
            Command = mask.Text(finding.Command),
            Evidence = mask.Text(finding.Evidence),
            Verification = mask.Text(finding.Verification),
            Source = IdMask.Path(mask.Text(finding.Source)),
            Values = values,
            Suppression = finding.Suppression is { } suppression
                ? suppression with { Reason = mask.Text(suppression.Reason), Source = IdMask.Path(mask.Text(suppression.Source)) }
                : null,
        };
    }

    /// <summary>The health of a version with placeholders. Its findings are those of the report.</summary>
    public static ReplicationHealth Of(ReplicationHealth health, IdMask mask) => new()
    {
        ResourceId = mask.Text(health.ResourceId),
        SubscriptionId = mask.Value("SubscriptionId", health.SubscriptionId),
        ResourceGroupName = mask.Value("ResourceGroup", health.ResourceGroupName),
        GalleryName = health.GalleryName,
        GalleryImageDefinitionName = health.GalleryImageDefinitionName,
        GalleryApplicationName = health.GalleryApplicationName,
        Name = health.Name,
        State = health.State,
        Reason = mask.Text(health.Reason),
        ProvisioningState = health.ProvisioningState,
        AggregatedState = health.AggregatedState,
        Location = health.Location,
        PublishedDate = health.PublishedDate,
        ReadAt = health.ReadAt,
        Regions = [.. health.Regions.Select(region => Of(region, mask))],
        Progress = health.Progress,
        LastWrite = health.LastWrite,
        UsualTime = health.UsualTime,
        TimeLeft = health.TimeLeft,
        SharingPermission = health.SharingPermission,
        SharedWith = [.. health.SharedWith.Select(mask.Text)],
        DeletedDate = health.DeletedDate,
        UsableUntil = health.UsableUntil,
        RestorableUntil = health.RestorableUntil,
        Findings = Of(health.Findings, mask),
    };

    /// <summary>A failed operation with placeholders. The caller is the name of a person or an account, so it is left out.</summary>
    public static OperationFailure Of(OperationFailure failure, IdMask mask) => new()
    {
        Target = mask.Text(failure.Target),
        SubscriptionId = mask.Value("SubscriptionId", failure.SubscriptionId),
        ResourceGroupName = mask.Value("ResourceGroup", failure.ResourceGroupName),
        Time = failure.Time,
        Operation = failure.Operation,
        CorrelationId = mask.Text(failure.CorrelationId),
        Code = failure.Code,
        Message = mask.Text(failure.Message),
        ResolvedAt = failure.ResolvedAt,
        Outcome = failure.Outcome,
        Reason = mask.Text(failure.Reason),
        Findings = Of(failure.Findings, mask),
    };

    /// <summary>The usage of a limit with placeholders.</summary>
    public static Usage Of(Usage usage, IdMask mask) => new()
    {
        SubscriptionId = mask.Value("SubscriptionId", usage.SubscriptionId),
        Location = usage.Location,
        Resource = usage.Resource,
        CurrentValue = usage.CurrentValue,
        Limit = usage.Limit,
        Target = mask.Text(usage.Target),
        Reason = mask.Text(usage.Reason),
        Findings = Of(usage.Findings, mask),
    };

    /// <summary>The use of a version with placeholders.</summary>
    public static ImageUse Of(ImageUse use, IdMask mask) => new()
    {
        ResourceId = mask.Text(use.ResourceId),
        SubscriptionId = mask.Value("SubscriptionId", use.SubscriptionId),
        ResourceGroupName = mask.Value("ResourceGroup", use.ResourceGroupName),
        GalleryName = use.GalleryName,
        GalleryImageDefinitionName = use.GalleryImageDefinitionName,
        Name = use.Name,
        PublishedDate = use.PublishedDate,
        EndOfLifeDate = use.EndOfLifeDate,
        Regions = use.Regions,
        Replicas = use.Replicas,
        SizeInGB = use.SizeInGB,
        Cost = use.Cost,
        UsedBy = [.. use.UsedBy.Select(user => new ImageUseReference { ResourceId = mask.Text(user.ResourceId), Kind = user.Kind, InstanceCount = user.InstanceCount, IsLatest = user.IsLatest })],
        IsLatestIn = use.IsLatestIn,
        CanDelete = use.CanDelete,
        Reasons = [.. use.Reasons.Select(mask.Text)],
        Command = mask.Text(use.Command),
        Reason = mask.Text(use.Reason),
        Findings = Of(use.Findings, mask),
    };

    /// <summary>The latest version in a region with placeholders.</summary>
    public static LatestVersion Of(LatestVersion latest, IdMask mask) => new()
    {
        DefinitionId = mask.Text(latest.DefinitionId),
        SubscriptionId = mask.Value("SubscriptionId", latest.SubscriptionId),
        ResourceGroupName = mask.Value("ResourceGroup", latest.ResourceGroupName),
        GalleryName = latest.GalleryName,
        GalleryImageDefinitionName = latest.GalleryImageDefinitionName,
        Location = latest.Location,
        Version = latest.Version,
        ResourceId = mask.Text(latest.ResourceId),
        Newest = latest.Newest,
        Skipped = latest.Skipped,
        Outcome = latest.Outcome,
        Reason = mask.Text(latest.Reason),
        ReadAt = latest.ReadAt,
        Findings = Of(latest.Findings, mask),
    };

    private static IReadOnlyList<Finding> Of(IReadOnlyList<Finding> findings, IdMask mask) => [.. findings.Select(finding => Of(finding, mask))];

    private static RegionReplication Of(RegionReplication region, IdMask mask) => new RegionReplication
    {
        Region = region.Region,
        State = region.State,
        Progress = region.Progress,
        Details = mask.Text(region.Details),
        ReplicaCount = region.ReplicaCount,
        StorageAccountType = region.StorageAccountType,
        ExcludeFromLatest = region.ExcludeFromLatest,
    }.With(region.TimeLeft, region.UnchangedSince).With(region.Since, region.TimeLeft).With(region.SharingState);
}
