namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>A property of an object.</summary>
/// <param name="Name">Its name; empty if it is not a plain name.</param>
/// <param name="Start">Where its name begins.</param>
/// <param name="Value">Its value.</param>
internal sealed record BicepMember(string Name, int Start, BicepNode Value);
