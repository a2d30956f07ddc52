namespace SigTroubleshoot.Resources;

/// <summary>A type that a resource provider offers: an item of <c>resourceTypes</c>.</summary>
/// <param name="Name"><c>resourceType</c>, such as <c>galleries/images</c>.</param>
/// <param name="Locations"><c>locations</c>: the display names of the regions it is offered in.</param>
/// <param name="ApiVersions"><c>apiVersions</c>.</param>
internal sealed record ProviderResourceType(string Name, IReadOnlyList<string> Locations, IReadOnlyList<string> ApiVersions);
