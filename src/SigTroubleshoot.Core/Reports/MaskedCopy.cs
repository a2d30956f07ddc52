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
                ? suppression with { Reason = mask.Text(suppression.Reason), Source = IdMask.Path(suppression.Source) }
                : null,
        };
    }

    /// <summary>The health of a version with placeholders. Its findings are those of the report.</summary>
    public static ReplicationHealth Of(ReplicationHealth health, IdMask mask) => new()
    {
        ResourceId = mask.Text(health.ResourceId),
        SubscriptionId = mask.Text(health.SubscriptionId),
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
        TimeLeft = health.TimeLeft,
        Findings = [.. health.Findings.Select(finding => Of(finding, mask))],
    };

    private static RegionReplication Of(RegionReplication region, IdMask mask) => new RegionReplication
    {
        Region = region.Region,
        State = region.State,
        Progress = region.Progress,
        Details = mask.Text(region.Details),
        ReplicaCount = region.ReplicaCount,
        StorageAccountType = region.StorageAccountType,
        ExcludeFromLatest = region.ExcludeFromLatest,
    }.With(region.TimeLeft, region.UnchangedSince);
}
