namespace SigTroubleshoot.Resources;

/// <summary>A preview feature of a resource provider.</summary>
/// <param name="Name">The name without that of the provider.</param>
/// <param name="State"><c>properties.state</c>: Registered, Registering, NotRegistered, and so on; null if it is absent.</param>
internal sealed record PreviewFeature(string Name, string? State);
