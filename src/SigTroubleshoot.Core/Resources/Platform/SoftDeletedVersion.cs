namespace SigTroubleshoot.Resources;

/// <summary>An image version that was deleted and is retained in the gallery's recycle bin.</summary>
/// <remarks>
/// The REST reference of <c>Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions</c>. API versions before
/// 2026-03-03 state neither end.
/// </remarks>
/// <param name="Name">The version's name.</param>
/// <param name="DeletedTime"><c>softDeletedTime</c>, as given; null where it is absent.</param>
/// <param name="EndTime"><c>hardDeletionTargetTime</c>: when it is gone for good, as given; null where it is absent.</param>
internal sealed record SoftDeletedVersion(string Name, string? DeletedTime, string? EndTime);
