using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Reports.Copies;

/// <summary>Reads the health of a version from the object that a job, a remote session, or Clixml made of it.</summary>
internal static class HealthMapping
{
    /// <summary>The health; null if the node is something else.</summary>
    public static ReplicationHealth? Map(IResourceNode node)
    {
        if (node[nameof(ReplicationHealth.ResourceId)].Text is not { } id || !node[nameof(ReplicationHealth.Regions)].Exists
            || node.EnumOf<ReplicationHealthState>(nameof(ReplicationHealth.State)) is not { } state)
            return null;
        return new ReplicationHealth
        {
            ResourceId = id,
            SubscriptionId = node.TextOf(nameof(ReplicationHealth.SubscriptionId)),
            ResourceGroupName = node.TextOf(nameof(ReplicationHealth.ResourceGroupName)),
            GalleryName = node.TextOf(nameof(ReplicationHealth.GalleryName)),
            GalleryImageDefinitionName = node.TextOf(nameof(ReplicationHealth.GalleryImageDefinitionName)),
            GalleryApplicationName = node.TextOf(nameof(ReplicationHealth.GalleryApplicationName)),
            Name = node.TextOf(nameof(ReplicationHealth.Name)),
            State = state,
            Reason = node.TextOf(nameof(ReplicationHealth.Reason)),
            ProvisioningState = node.TextOf(nameof(ReplicationHealth.ProvisioningState)),
            AggregatedState = node.TextOf(nameof(ReplicationHealth.AggregatedState)),
            Location = node.TextOf(nameof(ReplicationHealth.Location)),
            PublishedDate = node.TimeOf(nameof(ReplicationHealth.PublishedDate)),
            ReadAt = node.TimeOf(nameof(ReplicationHealth.ReadAt)) ?? default,
            Regions = [.. node[nameof(ReplicationHealth.Regions)].Items.Select(RegionOf)],
            Progress = node.NumberOf(nameof(ReplicationHealth.Progress)),
            LastWrite = node.TimeOf(nameof(ReplicationHealth.LastWrite)),
            UsualTime = node.SpanOf(nameof(ReplicationHealth.UsualTime)),
            TimeLeft = node.SpanOf(nameof(ReplicationHealth.TimeLeft)),
            SharingPermission = node.TextOf(nameof(ReplicationHealth.SharingPermission)),
            SharedWith = node.TextsOf(nameof(ReplicationHealth.SharedWith)),
            DeletedDate = node.TimeOf(nameof(ReplicationHealth.DeletedDate)),
            UsableUntil = node.TimeOf(nameof(ReplicationHealth.UsableUntil)),
            RestorableUntil = node.TimeOf(nameof(ReplicationHealth.RestorableUntil)),
            Findings = node.FindingsOf(),
        };
    }

    private static RegionReplication RegionOf(IResourceNode node) => new RegionReplication
    {
        Region = node.TextOf(nameof(RegionReplication.Region)),
        State = node.TextOf(nameof(RegionReplication.State)),
        Progress = node.NumberOf(nameof(RegionReplication.Progress)),
        Details = node.TextOf(nameof(RegionReplication.Details)),
        ReplicaCount = node.NumberOf(nameof(RegionReplication.ReplicaCount)),
        StorageAccountType = node.TextOf(nameof(RegionReplication.StorageAccountType)),
        ExcludeFromLatest = node.FlagOf(nameof(RegionReplication.ExcludeFromLatest)),
    }.With(node.TimeOf(nameof(RegionReplication.Since)), node.SpanOf(nameof(RegionReplication.TimeLeft))).With(node.TextOf(nameof(RegionReplication.SharingState)));
}
