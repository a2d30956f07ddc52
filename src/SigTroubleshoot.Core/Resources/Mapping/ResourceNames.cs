namespace SigTroubleshoot.Resources.Mapping;

/// <summary>The names of a gallery's resource, from its id, its own members or an ARM name (<c>gallery/definition/version</c>).</summary>
internal sealed class ResourceNames
{
    private static readonly string[] IdNames = ["Id", "ResourceId"];

    private readonly string[] _segments;

    /// <param name="node">The resource.</param>
    public ResourceNames(IResourceNode node)
    {
        GivenId = node.TextOf(IdNames);
        Id = ResourceId.TryParse(GivenId, out var id) ? id : null;
        GivenName = node.TextOf("Name");
        var isArmName = node.TextOf("Type")?.StartsWith("Microsoft.Compute/galleries", StringComparison.OrdinalIgnoreCase) == true;
        _segments = isArmName && GivenName is not null ? GivenName.Split('/') : [GivenName!];
        ResourceGroup = node.TextOf("ResourceGroupName", "ResourceGroup") ?? NullIfEmpty(Id?.ResourceGroup);
        Gallery = node.TextOf("GalleryName") ?? NullIfEmpty(Id?.Gallery) ?? Segment(0);
        Definition = node.TextOf("GalleryImageDefinitionName", "GalleryImageName") ?? Segment(1) ?? NullIfEmpty(Id?.Definition);
        SubscriptionId = NullIfEmpty(Id?.SubscriptionId)
            ?? node.TextOf("SubscriptionId", "DefaultProfile.DefaultContext.Subscription.Id", "DefaultProfile.Subscription.Id");
    }

    /// <summary>The id as it was given, whether or not it is one.</summary>
    public string? GivenId { get; }

    /// <summary>The name as it was given.</summary>
    public string? GivenName { get; }

    /// <summary>The id, where the resource has one: then it exists.</summary>
    public ResourceId? Id { get; }

    /// <summary>The resource group.</summary>
    public string? ResourceGroup { get; }

    /// <summary>The gallery.</summary>
    public string? Gallery { get; }

    /// <summary>The image definition that a version belongs to.</summary>
    public string? Definition { get; }

    /// <summary>The subscription.</summary>
    public string? SubscriptionId { get; }

    /// <summary>The resource's own name: the last of an ARM name.</summary>
    public string? Own => _segments[_segments.Length - 1] ?? NullIfEmpty(Id?.Name);

    /// <summary>What a finding calls the resource: its id, or the name as it was given; null where it has neither.</summary>
    public string? Target => Id?.ToString() ?? NullIfEmpty(GivenName);

    /// <summary>The id of any resource; null where it has none.</summary>
    public static ResourceId? IdOf(IResourceNode node) => ResourceId.TryParse(node.TextOf(IdNames), out var id) ? id : null;

    /// <summary>The region of any resource, as it is written; null where it has none.</summary>
    public static string? LocationOf(IResourceNode node) => node.TextOf("Location");

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>A part of an ARM name before the own name, or null.</summary>
    private string? Segment(int index) => index < _segments.Length - 1 ? _segments[index] : null;
}
