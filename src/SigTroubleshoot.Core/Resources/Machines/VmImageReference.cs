namespace SigTroubleshoot.Resources;

/// <summary>The image that a VM or scale set is created from: <c>imageReference</c>. Null means absent.</summary>
internal sealed record VmImageReference
{
    /// <summary><c>id</c>, <c>sharedGalleryImageId</c>, or <c>communityGalleryImageId</c>; null for a Marketplace image.</summary>
    public string? Id { get; init; }

    /// <summary><c>publisher</c> of a Marketplace image.</summary>
    public string? Publisher { get; init; }

    /// <summary><c>offer</c> of a Marketplace image.</summary>
    public string? Offer { get; init; }

    /// <summary><c>sku</c> of a Marketplace image.</summary>
    public string? Sku { get; init; }

    /// <summary><c>version</c> of a Marketplace image; for a gallery image, the version is part of the ID.</summary>
    public string? Version { get; init; }

    /// <summary>The ID, or the Marketplace's <c>publisher:offer:sku:version</c>.</summary>
    public override string ToString() => Id ?? string.Join(":", Publisher, Offer, Sku, Version);
}
