namespace SigTroubleshoot.Templates.Judging;

/// <summary>The rules about the same value: a name that is wrong for one reason or for another is wrong.</summary>
/// <param name="rules">All rules.</param>
internal sealed class RuleFamilies(RuleSet rules)
{
    private readonly Dictionary<string, Rule[]> _families = rules.Where(rule => rule.FaultyValue.Length > 0).GroupBy(rule => rule.FaultyValue).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The rules that are about the same value as a rule.</summary>
    public Rule[] Of(Rule rule) => rule.FaultyValue.Length > 0 ? _families[rule.FaultyValue] : [rule];
}
