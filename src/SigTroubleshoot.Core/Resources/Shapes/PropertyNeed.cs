namespace SigTroubleshoot.Resources.Shapes;

/// <summary>A property that an object must have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="If">The property that decides whether it is needed; null if it always is.</param>
/// <param name="Value">The value of that property, ignoring case.</param>
internal sealed record PropertyNeed(string Name, string? If = null, string? Value = null);
