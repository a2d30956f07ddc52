namespace SigTroubleshoot.Resources;

/// <summary>A source or builder <c>azure-arm</c> of Packer that publishes to a gallery. Null means absent.</summary>
/// <remarks>The documentation of hashicorp/packer-plugin-azure.</remarks>
internal sealed record PackerBuild
{
    /// <summary><c>location</c>: the region of the build.</summary>
    public string? Location { get; init; }

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
}
