using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>What a world assumes about an unknown value.</summary>
/// <param name="Value">The unknown value.</param>
/// <param name="Use">Where it is used first.</param>
/// <param name="Assumed">The value in this world.</param>
internal sealed record Assumption(UnknownValue Value, UsePlace Use, TemplateValue Assumed);
