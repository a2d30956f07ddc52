using System.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Reports.Sarif;

/// <summary>The rules of a SARIF run: only those that have a result, because GitHub rejects a run with too many.</summary>
internal sealed class SarifRules
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<Finding> _first = [];
    private readonly RuleSet _rules;

    /// <param name="rules">All rules.</param>
    /// <param name="items">What refers to rules.</param>
    public SarifRules(RuleSet rules, IEnumerable<ReportItem> items)
    {
        _rules = rules;
        foreach (var item in items)
        {
            if (_indexes.ContainsKey(item.Finding.RuleId))
                continue;
            _indexes.Add(item.Finding.RuleId, _first.Count);
            _first.Add(item.Finding);
        }
    }

    /// <summary>The index of a rule.</summary>
    public int IndexOf(string id) => _indexes[id];

    /// <summary>Writes the rules as items of an array.</summary>
    public void Write(JsonTextWriter json)
    {
        foreach (var finding in _first)
            json.Object(() => WriteRule(json, finding, _rules.Find(finding.RuleId)));
    }

    // An error that no rule recognizes has no rule either; then the finding itself explains it.
    private static void WriteRule(JsonTextWriter json, Finding finding, Rule? rule)
    {
        var cause = rule?.Cause ?? finding.Cause;
        var remedy = rule?.Remedy ?? finding.Remedy;
        var name = Words(finding.Name);
        json.Member("id", finding.RuleId).Member("name", finding.Name);
        json.Name("shortDescription").Object(() => json.Member("text", name + "."));
        json.Name("fullDescription").Object(() => json.Member("text", cause.Length > 0 ? cause : name + "."));
        json.Name("help").Object(() => json
            .Member("text", $"{cause} {remedy}".Trim() is { Length: > 0 } help ? help : name + ".")
            .Member("markdown", HelpOf(name, cause, remedy, rule, finding.HelpUri)));
        json.Member("helpUri", finding.HelpUri.OriginalString);
        json.Name("defaultConfiguration").Object(() => json.Member("level", SarifReport.LevelOf(rule?.Severity ?? finding.Severity)));
        json.Name("properties").Object(() => json.Name("tags").Array(["azure", "compute-gallery", finding.Area.ToString().ToLowerInvariant()], tag => json.Value(tag)));
    }

    private static string HelpOf(string name, string cause, string remedy, Rule? rule, Uri uri)
    {
        var help = new StringBuilder().Append("# ").Append(name).Append("\n\n").Append(MarkdownText.Escape(cause)).Append("\n\n").Append(MarkdownText.Escape(remedy)).Append("\n\n");
        foreach (var command in new[] { rule?.AzPowerShell, rule?.AzureCli })
        {
            if (!string.IsNullOrEmpty(command))
                help.Append(MarkdownText.Code(command!)).Append("\n\n");
        }

        return help.Append('<').Append(uri.OriginalString).Append('>').ToString();
    }

    // GalleryNameInvalid: Gallery name invalid.
    private static string Words(string name)
    {
        var words = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            var isAcronym = char.IsUpper(name[i]) && i + 1 < name.Length && char.IsUpper(name[i + 1]);
            if (startsWord)
                words.Append(' ');
            words.Append(startsWord && !isAcronym && i + 1 < name.Length ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return words.ToString();
    }
}
