namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>A token of a Bicep file.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends (exclusive).</param>
internal readonly record struct BicepToken(BicepTokenKind Kind, int Start, int End);
