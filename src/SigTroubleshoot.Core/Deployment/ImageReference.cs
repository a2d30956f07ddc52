using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Deployment;

/// <summary>The image a machine is to be made from: a version, or a definition where the latest version is meant.</summary>
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
        // ARM's own long id of a shared image names the region and subscription that asked; only its end counts.
        GalleryId = IsShared ? $"/{(id.IsSharedGallery ? "sharedGalleries" : "communityGalleries")}/{Gallery}" : id.GalleryId!.ToString();
        DefinitionId = $"{GalleryId}/images/{Definition}";
    }

    /// <summary>Whether another owner shares the gallery with subscriptions or tenants; a community gallery is not shared this way.</summary>
    public bool IsSharedDirectly { get; }

    /// <summary>The subscription of the owner, with which the unique name of a directly shared gallery begins; null if it is not one.</summary>
    public string? OwnerSubscriptionId =>
        IsSharedDirectly && Gallery.Length > GuidLength && Guid.TryParse(Gallery.Substring(0, GuidLength), out _) ? Gallery.Substring(0, GuidLength) : null;

    /// <summary>Whether the gallery belongs to somebody else, who shares it directly or with the community.</summary>
    public bool IsShared { get; }

    /// <summary>The subscription of the gallery; empty for a shared one.</summary>
    public string SubscriptionId { get; }

    /// <summary>The resource group of the gallery; empty for a shared one.</summary>
    public string ResourceGroup { get; }

    /// <summary>The gallery, or the unique or public name of a shared one.</summary>
    public string Gallery { get; }

    /// <summary>The image definition.</summary>
    public string Definition { get; }

    /// <summary>The version; empty where the latest one is meant.</summary>
    public string Version { get; }

    /// <summary>Whether the latest version is meant.</summary>
    public bool IsLatest => Version.Length == 0;

    /// <summary>The id of the gallery.</summary>
    public string GalleryId { get; }

    /// <summary>The id of the image definition.</summary>
    public string DefinitionId { get; }

    /// <summary>The id of what is referred to: the version, or the definition where the latest one is meant.</summary>
    public string Id => IsLatest ? DefinitionId : VersionId(Version);

    /// <summary>The id of a version of the definition.</summary>
    public string VersionId(string version) => $"{DefinitionId}/versions/{version}";

    /// <summary>Reads an id.</summary>
    /// <param name="text">The id of a version or definition, or of a shared one, with or without <c>/versions/latest</c>.</param>
    /// <returns>Null where it is the id of something else, or no id.</returns>
    public static ImageReference? Read(string? text) =>
        ResourceId.TryParse(text, out var id) && id.Definition.Length > 0 && (id.IsGalleryImage || id.IsGalleryVersion || IsSharedImage(id)) ? new ImageReference(id) : null;

    private static bool IsSharedImage(ResourceId id) => (id.IsSharedGallery || id.IsCommunityGallery) && (id.Action.Length == 0 || id.Action == "versions");
}
