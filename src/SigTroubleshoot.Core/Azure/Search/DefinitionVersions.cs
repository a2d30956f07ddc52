using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Azure.Search;

/// <summary>An image definition with all its versions, as a list has them: without their replication status.</summary>
/// <param name="Id">The definition.</param>
/// <param name="Versions">Its versions, in the order of the list.</param>
internal sealed record DefinitionVersions(ResourceId Id, IReadOnlyList<ImageVersion> Versions);
