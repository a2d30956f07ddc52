using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health;

/// <summary>An image definition in which no version was found.</summary>
/// <param name="Id">The ID of the definition.</param>
internal sealed record EmptyDefinition(ResourceId Id);
