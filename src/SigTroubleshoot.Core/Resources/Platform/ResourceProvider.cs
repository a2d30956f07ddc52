namespace SigTroubleshoot.Resources;

/// <summary>A resource provider as a subscription sees it. Null means absent.</summary>
/// <remarks>Resource Manager's REST reference of providers.</remarks>
internal sealed record ResourceProvider
{
    /// <summary><c>registrationState</c>: Registered, Registering, NotRegistered or Unregistered.</summary>
    public string? RegistrationState { get; init; }

    /// <summary><c>resourceTypes</c>.</summary>
    public IReadOnlyList<ProviderResourceType> ResourceTypes { get; init; } = [];

    /// <summary>The type of a name such as <c>galleries/images</c>, ignoring case; null where there is none.</summary>
    public ProviderResourceType? ResourceType(string name) =>
        ResourceTypes.FirstOrDefault(type => string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase));
}
