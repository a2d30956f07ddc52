namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a gallery from ARM's JSON, from what az CLI prints, from a PSGallery, or from the GalleryData of Microsoft's SDK.</summary>
internal static class GalleryMapping
{
    /// <summary>The gallery; whatever is absent is null.</summary>
    public static Gallery Map(IResourceNode node)
    {
        var names = new ResourceNames(node);
        return new Gallery
        {
            Id = names.Id?.ToString(),
            SubscriptionId = names.SubscriptionId,
            ResourceGroupName = names.ResourceGroup,
            Name = names.Own,
            Location = node.TextOf("Location"),
            ProvisioningState = node.TextOf("ProvisioningState"),
            SharingPermission = node.TextOf("SharingProfile.Permissions", "SharingProfile.Permission"),
            PublicNamePrefix = node.TextOf("SharingProfile.CommunityGalleryInfo.PublicNamePrefix"),
            IsSoftDeleteEnabled = node.Find("SoftDeletePolicy.IsSoftDeleteEnabled", "IsSoftDeleteEnabled").Flag(),
        };
    }
}
