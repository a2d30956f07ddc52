namespace SigTroubleshoot.Settings;

/// <summary>The suppressions in one file, and what in them has no effect.</summary>
/// <param name="Entries">The suppressions.</param>
/// <param name="Notices">Why others have no effect.</param>
internal sealed record InFileSuppressions(IReadOnlyList<SuppressionEntry> Entries, IReadOnlyList<SettingsNotice> Notices);
