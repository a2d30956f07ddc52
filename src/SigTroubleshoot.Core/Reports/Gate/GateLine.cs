namespace SigTroubleshoot.Reports.Gate;

/// <summary>A line of a gate's summary.</summary>
/// <param name="Text">The line.</param>
/// <param name="Color">Its color in a console; null for the console's own.</param>
internal readonly record struct GateLine(string Text, ConsoleColor? Color = null);
