using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health;

/// <summary>A soft-deleted version in the recycle bin of a gallery.</summary>
/// <param name="Version">The version.</param>
/// <param name="Now">When it was read.</param>
internal sealed record DeletedReading(SoftDeletedVersion Version, DateTimeOffset Now);
