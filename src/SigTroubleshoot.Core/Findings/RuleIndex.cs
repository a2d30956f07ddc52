using SigTroubleshoot.Text.Tables;

namespace SigTroubleshoot;

/// <summary>Which rules a set contains and what each can do, without the rules: each is created when it is needed.</summary>
internal sealed class RuleIndex
{
    private readonly Dictionary<string, int[]> _byAbility;

    private RuleIndex(string[] ids, string[] names, Dictionary<string, int[]> byAbility)
    {
        Ids = ids;
        Names = names;
        _byAbility = byAbility;
    }

    /// <summary>The IDs, in order.</summary>
    public string[] Ids { get; }

    /// <summary>The name of each rule.</summary>
    public string[] Names { get; }

    /// <summary>The index of a set of rules.</summary>
    public static RuleIndex Of(RuleSet rules)
    {
        var abilities = rules.SelectMany(rule => rule.GetType().GetInterfaces()).Distinct().OrderBy(KeyOf, StringComparer.Ordinal);
        return new RuleIndex(
            [.. rules.Select(rule => rule.Id)],
            [.. rules.Select(rule => rule.Name)],
            abilities.ToDictionary(KeyOf, ability => Enumerable.Range(0, rules.Count).Where(rule => ability.IsInstanceOfType(rules[rule])).ToArray(), StringComparer.Ordinal));
    }

    /// <summary>The rules that implement an interface, by their position; null if none implements just this one, though a rule may still be convertible to it.</summary>
    public int[]? With(Type ability) => _byAbility.TryGetValue(KeyOf(ability), out var rules) ? rules : null;

    /// <summary>Reads an index.</summary>
    public static RuleIndex Read(TableReader reader)
    {
        var (ids, names, abilities) = (reader.Texts(), reader.Texts(), reader.Texts());
        var byAbility = new Dictionary<string, int[]>(abilities.Length, StringComparer.Ordinal);
        foreach (var ability in abilities)
            byAbility[ability] = reader.Ints();
        return new RuleIndex(ids, names, byAbility);
    }

    /// <summary>Writes the index.</summary>
    public void Write(TableWriter writer)
    {
        writer.Texts(Ids);
        writer.Texts(Names);
        writer.Texts([.. _byAbility.Keys]);
        foreach (var rules in _byAbility.Values)
            writer.Ints(rules);
    }

    private static string KeyOf(Type ability) => ability.ToString();
}
