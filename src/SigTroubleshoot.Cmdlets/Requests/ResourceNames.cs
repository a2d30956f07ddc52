using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>The names that a resource's id, its parameters or an ARM name (<c>gallery/definition/version</c>) hold.</summary>
internal sealed class ResourceNames
{
    private readonly string[] _segments;

    /// <param name="view">The resource.</param>
    public ResourceNames(ObjectView view)
    {
        Id = ResourceId.TryParse(view.TextOf("Id", "ResourceId"), out var id) ? id : null;
        Given = view.TextOf("Name");
        var isArmName = view.TextOf("Type")?.StartsWith("Microsoft.Compute/galleries", StringComparison.OrdinalIgnoreCase) == true;
        _segments = isArmName && Given is not null ? Given.Split('/') : [Given!];
        ResourceGroup = view.TextOf("ResourceGroupName", "ResourceGroup") ?? NullIfEmpty(Id?.ResourceGroup);
        Gallery = view.TextOf("GalleryName") ?? NullIfEmpty(Id?.Gallery) ?? Segment(0);
        SubscriptionId = NullIfEmpty(Id?.SubscriptionId)
            ?? view.TextOf("DefaultProfile.DefaultContext.Subscription.Id", "DefaultProfile.Subscription.Id");
    }

    /// <summary>The id, where the resource has one: then it exists.</summary>
    public ResourceId? Id { get; }

    /// <summary>The name as it was given.</summary>
    public string? Given { get; }

    /// <summary>The resource group.</summary>
    public string? ResourceGroup { get; }

    /// <summary>The gallery.</summary>
    public string? Gallery { get; }

    /// <summary>The subscription.</summary>
    public string? SubscriptionId { get; }

    /// <summary>The resource's own name: the last of an ARM name.</summary>
    public string? Own => _segments[_segments.Length - 1] ?? NullIfEmpty(Id?.Name);

    /// <summary>A part of an ARM name before the own name, or null.</summary>
    public string? Segment(int index) => index < _segments.Length - 1 ? _segments[index] : null;

    /// <summary>What an answer calls the resource: its id, or its name.</summary>
    public string Target => Id?.ToString() ?? Given ?? "";

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
