namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a gallery from ARM's JSON, the output of the Azure CLI, a PSGallery, or the GalleryData of Microsoft's SDK.</summary>
internal static class GalleryMapping
{
    /// <summary>Whether it is a gallery, according to its ID.</summary>
    public static bool IsGallery(IResourceNode node) => ResourceNames.IdOf(node) is { IsGallery: true };

    /// <summary>The gallery; absent values are null.</summary>
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
            SharedWith = [.. node.Find("SharingProfile.Groups").Items.SelectMany(group => group["Ids"].Texts()), .. node.Find("SharingProfile.CommunityGalleryInfo.PublicNames").Texts()],
            UniqueName = node.TextOf("Identifier.UniqueName", "IdentifierUniqueName"),
            PublicNames = node.Find("SharingProfile.CommunityGalleryInfo.PublicNames").Texts(),
            PublicNamePrefix = node.TextOf("SharingProfile.CommunityGalleryInfo.PublicNamePrefix"),
            SharingStatus = MapStatus(node.Find("SharingStatus")),
            IsSoftDeleteEnabled = node.Find("SoftDeletePolicy.IsSoftDeleteEnabled", "IsSoftDeleteEnabled").Flag(),
        };
    }

    private static SharingStatus? MapStatus(IResourceNode node) => node.IsComposite
        ? new SharingStatus(node["AggregatedState"].Text ?? "", [.. node["Summary"].Items.Select(region => new RegionSharing(region["Region"].Text ?? "", region["State"].Text ?? "", region["Details"].Text ?? ""))])
        : null;
}
