using System.Globalization;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Reports;

/// <summary>Reads the health of a version from the object that a job, a remote session, or Clixml made of it.</summary>
internal static class HealthMapping
{
    /// <summary>The health; null if the node is something else.</summary>
    public static ReplicationHealth? Map(IResourceNode node)
    {
        if (node[nameof(ReplicationHealth.ResourceId)].Text is not { } id || !node[nameof(ReplicationHealth.Regions)].Exists
            || !Enum.TryParse<ReplicationHealthState>(node[nameof(ReplicationHealth.State)].Text, ignoreCase: true, out var state))
            return null;
        return new ReplicationHealth
        {
            ResourceId = id,
            SubscriptionId = Text(node, nameof(ReplicationHealth.SubscriptionId)),
            ResourceGroupName = Text(node, nameof(ReplicationHealth.ResourceGroupName)),
            GalleryName = Text(node, nameof(ReplicationHealth.GalleryName)),
            GalleryImageDefinitionName = Text(node, nameof(ReplicationHealth.GalleryImageDefinitionName)),
            GalleryApplicationName = Text(node, nameof(ReplicationHealth.GalleryApplicationName)),
            Name = Text(node, nameof(ReplicationHealth.Name)),
            State = state,
            Reason = Text(node, nameof(ReplicationHealth.Reason)),
            ProvisioningState = Text(node, nameof(ReplicationHealth.ProvisioningState)),
            AggregatedState = Text(node, nameof(ReplicationHealth.AggregatedState)),
            Location = Text(node, nameof(ReplicationHealth.Location)),
            PublishedDate = Time(node, nameof(ReplicationHealth.PublishedDate)),
            ReadAt = Time(node, nameof(ReplicationHealth.ReadAt)) ?? default,
            Regions = [.. node[nameof(ReplicationHealth.Regions)].Items.Select(RegionOf)],
            Progress = Number(node, nameof(ReplicationHealth.Progress)),
            Findings = [.. node[nameof(ReplicationHealth.Findings)].Items.Select(FindingMapping.Map).OfType<Finding>()],
        };
    }

    private static RegionReplication RegionOf(IResourceNode node) => new()
    {
        Region = Text(node, nameof(RegionReplication.Region)),
        State = Text(node, nameof(RegionReplication.State)),
        Progress = Number(node, nameof(RegionReplication.Progress)),
        Details = Text(node, nameof(RegionReplication.Details)),
        ReplicaCount = Number(node, nameof(RegionReplication.ReplicaCount)),
        StorageAccountType = Text(node, nameof(RegionReplication.StorageAccountType)),
        ExcludeFromLatest = string.Equals(Text(node, nameof(RegionReplication.ExcludeFromLatest)), "true", StringComparison.OrdinalIgnoreCase),
    };

    private static string Text(IResourceNode node, string name) => node[name].Text ?? "";

    private static int? Number(IResourceNode node, string name) =>
        int.TryParse(Text(node, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Clixml keeps a DateTimeOffset as an object with its properties.
    private static DateTimeOffset? Time(IResourceNode node, string name) =>
        DateTimeOffset.TryParse(node[name].Text ?? Text(node[name], nameof(DateTimeOffset.UtcDateTime)), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
