namespace SigTroubleshoot.Templates.Values;

/// <summary>Where a part of a text that was put together comes from.</summary>
/// <param name="Start">The first character of the part.</param>
/// <param name="Place">Where the part is written.</param>
internal readonly record struct TextOrigin(int Start, SourcePlace Place);
