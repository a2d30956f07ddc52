namespace SigTroubleshoot.Health;

/// <summary>A version of a gallery application as it was read. Its replication has the same form as that of an image version; the rules about images do not apply to it.</summary>
/// <param name="Version">The version.</param>
internal sealed record ApplicationReading(VersionReading Version);
