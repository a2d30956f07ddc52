namespace SigTroubleshoot.Templates.Values;

/// <summary>A position in a file of the user.</summary>
/// <param name="Path">The path of the file, as it is shown.</param>
/// <param name="Line">The line, from 1; null if the file has no lines that mean anything, such as a plan on one line.</param>
/// <param name="Column">The column, from 1; null as for the line.</param>
internal readonly record struct FilePosition(string Path, int? Line, int? Column);
