namespace SigTroubleshoot.Resources;

/// <summary>A resource type of a resource provider: an item of <c>resourceTypes</c>.</summary>
/// <param name="Name"><c>resourceType</c>, such as <c>galleries/images</c>.</param>
/// <param name="Locations"><c>locations</c>: the display names of the regions that offer it.</param>
/// <param name="ApiVersions"><c>apiVersions</c>.</param>
internal sealed record ProviderResourceType(string Name, IReadOnlyList<string> Locations, IReadOnlyList<string> ApiVersions);
