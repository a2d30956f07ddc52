namespace SigTroubleshoot.Resources;

/// <summary>A source or builder <c>azure-arm</c> of Packer that publishes to a gallery. Null means absent.</summary>
/// <remarks>The documentation of hashicorp/packer-plugin-azure.</remarks>
internal sealed record PackerBuild
{
    /// <summary><c>location</c>: the region of the build.</summary>
    public string? Location { get; init; }

    /// <summary><c>subscription_id</c>: the subscription of the build.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary><c>shared_image_gallery</c>: the image version that the build starts from; null if it starts from something else.</summary>
    public PackerGallerySource? GallerySource { get; init; }

    /// <summary><c>custom_managed_image_name</c>: the managed image that the build starts from.</summary>
    public string? ManagedImage { get; init; }

    /// <summary><c>custom_managed_image_resource_group_name</c>.</summary>
    public string? ManagedImageResourceGroup { get; init; }

    /// <summary><c>disk_encryption_set_id</c> of the whole build.</summary>
    public string? DiskEncryptionSetId { get; init; }

    /// <summary><c>shared_image_gallery_replica_count</c>.</summary>
    public string? ReplicaCount { get; init; }

    /// <summary><c>shared_image_gallery_destination</c>: where the version is published; null if it is not.</summary>
    public PackerGalleryDestination? Destination { get; init; }

    /// <summary><c>shared_image_gallery_destination.replication_regions</c>, the older list.</summary>
    public IReadOnlyList<string> ReplicationRegions { get; init; } = [];

    /// <summary><c>shared_image_gallery_destination.target_region</c>, the newer blocks: name, replicas and disk encryption set of each.</summary>
    public IReadOnlyList<TargetRegion> TargetRegions { get; init; } = [];

    /// <summary>The ID of the image version, image definition, or managed image that the build starts from; null if it starts from something else.</summary>
    /// <param name="subscriptionId">The subscription if the build does not specify one.</param>
    public string? SourceId(string subscriptionId)
    {
        var own = SubscriptionId ?? subscriptionId;
        if (GallerySource is { ResourceGroup: { } group, Gallery: { } gallery, Definition: { } definition } source)
        {
            var id = $"/subscriptions/{source.SubscriptionId ?? own}/resourceGroups/{group}/providers/Microsoft.Compute/galleries/{gallery}/images/{definition}";
            return source.Version is { } version ? $"{id}/versions/{version}" : id;
        }

        return ManagedImage is { } image && ManagedImageResourceGroup is { } ofImage ? $"/subscriptions/{own}/resourceGroups/{ofImage}/providers/Microsoft.Compute/images/{image}" : null;
    }
}
