using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Deployment;

/// <summary>The image to create a VM from: an image version, or an image definition for its latest version.</summary>
internal sealed class ImageReference
{
    private const string Latest = "latest";
    private const int GuidLength = 36;

    private ImageReference(ResourceId id)
    {
        IsShared = id.IsSharedGallery || id.IsCommunityGallery;
        IsSharedDirectly = id.IsSharedGallery;
        SubscriptionId = IsShared ? "" : id.SubscriptionId;
        ResourceGroup = IsShared ? "" : id.ResourceGroup;
        Gallery = id.Gallery;
        Definition = id.Definition;
        Version = string.Equals(id.Version, Latest, StringComparison.OrdinalIgnoreCase) ? "" : id.Version;
        // ARM's own long ID of a shared image contains the region and subscription of the caller; only its end matters.
        GalleryId = IsShared ? $"/{(id.IsSharedGallery ? "sharedGalleries" : "communityGalleries")}/{Gallery}" : id.GalleryId!.ToString();
        DefinitionId = $"{GalleryId}/images/{Definition}";
    }

    /// <summary>Whether another owner shares the gallery with subscriptions or tenants; a community gallery is not shared this way.</summary>
    public bool IsSharedDirectly { get; }

    /// <summary>The subscription of the owner, with which the unique name of a directly shared gallery begins; null if it is not one.</summary>
    public string? OwnerSubscriptionId =>
        IsSharedDirectly && Gallery.Length > GuidLength && Guid.TryParse(Gallery.Substring(0, GuidLength), out _) ? Gallery.Substring(0, GuidLength) : null;

    /// <summary>Whether the gallery belongs to another owner, who shares it directly or with the community.</summary>
    public bool IsShared { get; }

    /// <summary>The subscription of the gallery; empty for a shared one.</summary>
    public string SubscriptionId { get; }

    /// <summary>The resource group of the gallery; empty for a shared one.</summary>
    public string ResourceGroup { get; }

    /// <summary>The gallery, or the unique or public name of a shared one.</summary>
    public string Gallery { get; }

    /// <summary>The image definition.</summary>
    public string Definition { get; }

    /// <summary>The version; empty for the latest one.</summary>
    public string Version { get; }

    /// <summary>Whether it refers to the latest version.</summary>
    public bool IsLatest => Version.Length == 0;

    /// <summary>The ID of the gallery.</summary>
    public string GalleryId { get; }

    /// <summary>The ID of the image definition.</summary>
    public string DefinitionId { get; }

    /// <summary>The ID of the version; for the latest one, the ID of the image definition.</summary>
    public string Id => IsLatest ? DefinitionId : VersionId(Version);

    /// <summary>The ID of a version of the definition.</summary>
    public string VersionId(string version) => $"{DefinitionId}/versions/{version}";

    /// <summary>Reads an ID.</summary>
    /// <param name="text">The ID of an image version or image definition, also of a shared one, with or without <c>/versions/latest</c>.</param>
    /// <returns>Null if it is the ID of anything else, or not an ID.</returns>
    public static ImageReference? Read(string? text) =>
        ResourceId.TryParse(text, out var id) && id.Definition.Length > 0 && (id.IsGalleryImage || id.IsGalleryVersion || IsSharedImage(id)) ? new ImageReference(id) : null;

    private static bool IsSharedImage(ResourceId id) => (id.IsSharedGallery || id.IsCommunityGallery) && (id.Action.Length == 0 || id.Action == "versions");
}
