namespace SigTroubleshoot.Resources;

/// <summary>An image version that was deleted and is retained in the gallery's recycle bin.</summary>
/// <remarks>The REST reference of <c>Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions</c>.</remarks>
/// <param name="Name">The version's name.</param>
/// <param name="DeletedTime"><c>softDeletedTime</c>, as given; null if it is absent.</param>
internal sealed record SoftDeletedVersion(string Name, string? DeletedTime);
