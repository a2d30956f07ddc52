namespace SigTroubleshoot.Settings;

/// <summary>What a user should know about settings or a suppression; nothing failed because of it.</summary>
/// <param name="Severity">Warning: something that was written has no effect. Information: it is not needed.</param>
/// <param name="Message">One sentence with the file, the line, and the value.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The 1-based line.</param>
internal sealed record SettingsNotice(FindingSeverity Severity, string Message, string File, int Line);
