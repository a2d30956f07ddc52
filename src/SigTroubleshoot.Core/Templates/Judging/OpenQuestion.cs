using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>What only the deployment can decide.</summary>
/// <param name="Rules">The rules, the worst first.</param>
/// <param name="Value">The unknown value that decides.</param>
internal sealed record OpenQuestion(IReadOnlyList<Rule> Rules, TemplateValue Value);
