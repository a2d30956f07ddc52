using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Reports;

/// <summary>The health of a version in a JSON report. Times are in UTC, and durations are those of ISO 8601 (<c>PT1H30M</c>).</summary>
internal static class JsonHealth
{
    /// <summary>Writes the members.</summary>
    public static void Write(JsonTextWriter json, ReplicationHealth health)
    {
        json.Member("resourceId", health.ResourceId)
            .Member("subscriptionId", health.SubscriptionId)
            .Member("resourceGroupName", health.ResourceGroupName)
            .Member("galleryName", health.GalleryName)
            .Member("galleryImageDefinitionName", health.GalleryImageDefinitionName)
            .Member("galleryApplicationName", health.GalleryApplicationName)
            .Member("name", health.Name)
            .Member("state", health.State.ToString())
            .Member("reason", health.Reason)
            .Member("provisioningState", health.ProvisioningState)
            .Member("aggregatedState", health.AggregatedState)
            .Member("location", health.Location)
            .Member("publishedDate", JsonTime.Of(health.PublishedDate))
            .Member("age", JsonTime.Of(health.Age))
            .Member("readAt", JsonTime.Of(health.ReadAt))
            .Member("progress", health.Progress)
            .Member("lastWrite", JsonTime.Of(health.LastWrite))
            .Member("usualTime", JsonTime.Of(health.UsualTime))
            .Member("timeLeft", JsonTime.Of(health.TimeLeft))
            .Member("sharingPermission", health.SharingPermission);
        json.Name("sharedWith").Array(health.SharedWith, name => json.Value(name));
        json.Member("deletedDate", JsonTime.Of(health.DeletedDate))
            .Member("usableUntil", JsonTime.Of(health.UsableUntil))
            .Member("restorableUntil", JsonTime.Of(health.RestorableUntil));
        json.Name("regions").Array(health.Regions, region => json.Object(() => Write(json, region)));
        JsonContent.WriteRules(json, health.Findings);
    }

    private static void Write(JsonTextWriter json, RegionReplication region) => json
        .Member("region", region.Region)
        .Member("state", region.State)
        .Member("progress", region.Progress)
        .Member("replicaCount", region.ReplicaCount)
        .Member("storageAccountType", region.StorageAccountType)
        .Member("details", region.Details)
        .Member("since", JsonTime.Of(region.Since))
        .Member("timeLeft", JsonTime.Of(region.TimeLeft))
        .Member("sharingState", region.SharingState)
        .Name("excludeFromLatest").Value(region.ExcludeFromLatest);
}
