namespace SigTroubleshoot.Resources.Mapping;

/// <summary>The names in a gallery resource, from its ID, its own members, or an ARM name (<c>gallery/definition/version</c>).</summary>
internal sealed class ResourceNames
{
    private static readonly string[] IdNames = ["Id", "ResourceId"];

    // What is seen of another owner's image has no ID, only this one.
    private static readonly string[] SharedIdNames = ["Identifier.UniqueId"];
    private static readonly string[] ImageTypes = ["Microsoft.Compute/galleries", "Microsoft.Compute/galleries/images", "Microsoft.Compute/galleries/images/versions"];

    private readonly string[] _segments;

    /// <param name="node">The resource.</param>
    public ResourceNames(IResourceNode node)
    {
        GivenId = node.FilledTextOf(IdNames) ?? node.FilledTextOf(SharedIdNames) ?? node.TextOf(IdNames);
        Id = ResourceId.TryParse(GivenId, out var id) ? id : null;
        GivenName = node.TextOf("Name");
        var isArmName = ImageTypes.Contains(node.TextOf("Type"), StringComparer.OrdinalIgnoreCase);
        _segments = isArmName && GivenName is not null ? GivenName.Split('/') : [GivenName!];
        ResourceGroup = node.TextOf("ResourceGroupName", "ResourceGroup") ?? NullIfEmpty(Id?.ResourceGroup);
        // The unique or public name of another owner's gallery is no gallery name.
        var own = Id is { IsSharedGallery: false, IsCommunityGallery: false } ? Id : null;
        Gallery = node.TextOf("GalleryName") ?? NullIfEmpty(own?.Gallery) ?? Segment(0);
        Definition = node.TextOf("GalleryImageDefinitionName", "GalleryImageName") ?? Segment(1) ?? NullIfEmpty(own?.Definition);
        Application = NullIfEmpty(Id?.Application);
        SubscriptionId = NullIfEmpty(Id?.SubscriptionId)
            ?? node.TextOf("SubscriptionId", "DefaultProfile.DefaultContext.Subscription.Id", "DefaultProfile.Subscription.Id");
    }

    /// <summary>The ID as specified, whether or not it is valid.</summary>
    public string? GivenId { get; }

    /// <summary>The name as specified.</summary>
    public string? GivenName { get; }

    /// <summary>The ID; null if the resource has none. A resource with an ID exists.</summary>
    public ResourceId? Id { get; }

    /// <summary>The resource group.</summary>
    public string? ResourceGroup { get; }

    /// <summary>The gallery.</summary>
    public string? Gallery { get; }

    /// <summary>The image definition that a version belongs to.</summary>
    public string? Definition { get; }

    /// <summary>The gallery application that a version belongs to; null for an image.</summary>
    public string? Application { get; }

    /// <summary>The subscription.</summary>
    public string? SubscriptionId { get; }

    /// <summary>The resource's own name: the last segment of an ARM name.</summary>
    public string? Own => _segments[_segments.Length - 1] ?? NullIfEmpty(Id?.Name);

    /// <summary>The resource's name in findings: its ID, or the name as specified; null if it has neither.</summary>
    public string? Target => Id?.ToString() ?? NullIfEmpty(GivenName);

    /// <summary>The ID of any resource; null if it has none.</summary>
    public static ResourceId? IdOf(IResourceNode node) => ResourceId.TryParse(node.TextOf(IdNames), out var id) ? id : null;

    /// <summary>The location of any resource, as it is written; null if it has none.</summary>
    public static string? LocationOf(IResourceNode node) => node.TextOf("Location");

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>A segment of an ARM name before the own name, or null.</summary>
    private string? Segment(int index) => index < _segments.Length - 1 ? _segments[index] : null;
}
