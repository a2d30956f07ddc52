namespace SigTroubleshoot.Resources;

/// <summary>A resource provider as a subscription sees it. Null means absent.</summary>
/// <remarks>Resource Manager's REST reference of providers.</remarks>
internal sealed record ResourceProvider
{
    /// <summary>The namespace of the provider that galleries belong to.</summary>
    public const string Compute = "Microsoft.Compute";

    private const string Galleries = "galleries";

    /// <summary><c>registrationState</c>: Registered, Registering, NotRegistered, or Unregistered.</summary>
    public string? RegistrationState { get; init; }

    /// <summary><c>resourceTypes</c>.</summary>
    public IReadOnlyList<ProviderResourceType> ResourceTypes { get; init; } = [];

    /// <summary>The resource type with a name such as <c>galleries/images</c>, ignoring case; null if there is none.</summary>
    public ProviderResourceType? ResourceType(string name) =>
        ResourceTypes.FirstOrDefault(type => string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The entry of Microsoft.Compute for a type under galleries, or else for galleries themselves; null if it has none.</summary>
    /// <param name="subType">The type under galleries, such as <c>images/versions</c>; null for galleries themselves.</param>
    public ProviderResourceType? GalleryType(string? subType = null) => (subType is null ? null : ResourceType($"{Galleries}/{subType}")) ?? ResourceType(Galleries);

    /// <summary>The normalized names of the regions in which Microsoft.Compute offers such a type; empty if it does not list any.</summary>
    /// <param name="subType">The type under galleries; null for galleries themselves.</param>
    public IEnumerable<string> GalleryRegions(string? subType = null) => GalleryType(subType)?.Locations.Select(AzureRegion.Normalize) ?? [];
}
