using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>Computes the result of a function; null if the arguments do not fit.</summary>
/// <param name="arguments">The arguments.</param>
/// <param name="place">Where the call is.</param>
internal delegate TemplateValue? HclFunction(IReadOnlyList<TemplateValue> arguments, SourcePlace place);
