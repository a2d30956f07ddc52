using SigTroubleshoot.Text.Tables;

namespace SigTroubleshoot.Diagnosis;

/// <summary>The rules that recognize an error by its code, by code.</summary>
internal sealed class CodeIndex
{
    private readonly RuleSet _rules;
    private readonly Dictionary<string, int[]> _byCode;

    private CodeIndex(RuleSet rules, Dictionary<string, int[]> byCode) => (_rules, _byCode) = (rules, byCode);

    /// <summary>The first rule that recognizes an error by its code; null if none does.</summary>
    public Rule? Find(AzureError error)
    {
        if (!_byCode.TryGetValue(error.Code, out var candidates))
            return null;
        foreach (var candidate in candidates)
        {
            if (((ICodeGuard)_rules[candidate]).Accepts(error))
                return _rules[candidate];
        }

        return null;
    }

    /// <summary>The index of a set of rules.</summary>
    public static CodeIndex Of(RuleSet rules) => new(
        rules,
        Enumerable.Range(0, rules.Count).Where(rule => rules[rule] is ICodeGuard)
            .SelectMany(rule => rules[rule].Codes, (rule, code) => (code, rule))
            .GroupBy(pair => pair.code, pair => pair.rule, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(codes => codes.Key, codes => codes.ToArray(), StringComparer.OrdinalIgnoreCase));

    /// <summary>Reads an index.</summary>
    public static CodeIndex Read(RuleSet rules, TableReader reader)
    {
        var codes = reader.Texts();
        var byCode = new Dictionary<string, int[]>(codes.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var code in codes)
            byCode[code] = reader.Ints();
        return new CodeIndex(rules, byCode);
    }

    /// <summary>Writes the index.</summary>
    public void Write(TableWriter writer)
    {
        writer.Texts([.. _byCode.Keys]);
        foreach (var candidates in _byCode.Values)
            writer.Ints(candidates);
    }
}
