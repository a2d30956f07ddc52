namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads an <c>imageReference</c>.</summary>
internal static class VmImageReferenceMapping
{
    /// <summary>The reference; null if there is none.</summary>
    public static VmImageReference? Map(IResourceNode node) => !node.IsComposite ? null : new VmImageReference
    {
        Id = node.FilledTextOf("id") ?? node.FilledTextOf("sharedGalleryImageId", "sharedGalleryImageUniqueId") ?? node.FilledTextOf("communityGalleryImageId"),
        Publisher = node.FilledTextOf("publisher"),
        Offer = node.FilledTextOf("offer"),
        Sku = node.FilledTextOf("sku"),
        Version = node.FilledTextOf("version"),
    };
}
