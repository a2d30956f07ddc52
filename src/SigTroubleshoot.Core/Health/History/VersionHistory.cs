namespace SigTroubleshoot.Health.History;

/// <summary>What the activity log shows about an image version.</summary>
/// <param name="LastWrite">
/// When the last accepted write of the version began; null if it is not known. What is being replicated now was requested then,
/// or earlier: the log does not show which regions a write contained.
/// </param>
/// <param name="UsualTime">How long the writes of other versions of the definition took, in the middle of all; null if the log has none.</param>
internal sealed record VersionHistory(DateTimeOffset? LastWrite, TimeSpan? UsualTime);
