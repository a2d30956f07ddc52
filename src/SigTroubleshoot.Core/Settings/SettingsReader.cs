using System.Globalization;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Settings;

/// <summary>Reads the text of a settings file.</summary>
internal sealed class SettingsReader
{
    private const int MostEdits = 2;

    private static readonly string[] Names = ["$schema", "severities", "suppressions"];
    private static readonly string[] EntryNames = ["rule", "resource", "file", "reason", "expires"];

    private readonly string _file;
    private readonly string _text;
    private readonly LineMap _lines;
    private readonly RuleSet _rules;
    private readonly List<SettingsNotice> _notices = [];

    private SettingsReader(string file, string text, RuleSet rules)
    {
        (_file, _text, _rules) = (file, text, rules);
        _lines = new LineMap(text);
    }

    /// <summary>The settings in a text.</summary>
    /// <param name="file">The file's path, for messages and as the folder that paths are relative to.</param>
    /// <param name="text">Its text.</param>
    /// <param name="rules">All rules.</param>
    /// <exception cref="SettingsException">The text is not JSON, or a value is not allowed.</exception>
    public static SigSettings Read(string file, string text, RuleSet rules) => new SettingsReader(file, text, rules).Read();

    private SigSettings Read()
    {
        var json = StrictJsonReader.Parse(_text);
        if (json.Fault is not (JsonFault.None or JsonFault.Empty))
            throw NotJson(json.FaultAt, JsonFaultText.Of(json.Fault));
        var root = json.Value;
        if (root.Kind != JsonKind.Object)
            throw NotJson(0, SettingsTexts.ProblemNoObject);
        CheckNames(root, Names);
        return new SigSettings(_file, ReadSeverities(root["severities"]), [.. ReadSuppressions(root["suppressions"])], _notices);
    }

    private Dictionary<string, FindingSeverity?> ReadSeverities(JsonValue severities)
    {
        var chosen = new Dictionary<string, FindingSeverity?>(StringComparer.Ordinal);
        Require(severities, JsonKind.Object, "severities", SettingsTexts.AnObject);
        // A pattern never overrules a rule that is named.
        foreach (var member in severities.Members.OrderBy(member => !new GlobPattern(member.Key).HasWildcards))
        {
            Require(member.Value, JsonKind.String, member.Key, SettingsTexts.AText);
            FindingSeverity? severity = null;
            if (!string.Equals(member.Value.Text, "Off", StringComparison.OrdinalIgnoreCase))
            {
                if (!Enum.GetNames(typeof(FindingSeverity)).Contains(member.Value.Text, StringComparer.OrdinalIgnoreCase))
                    throw Invalid(SettingsTexts.UnknownSeverity, member.Value, ("Value", member.Value.Text), ("Rule", member.Key));
                severity = (FindingSeverity)Enum.Parse(typeof(FindingSeverity), member.Value.Text, ignoreCase: true);
            }

            var pattern = new GlobPattern(member.Key);
            foreach (var rule in RulesOf(member.Key, pattern, member.Value))
                chosen[rule.Id] = severity;
        }

        return chosen;
    }

    private IEnumerable<SuppressionEntry> ReadSuppressions(JsonValue suppressions)
    {
        Require(suppressions, JsonKind.Array, "suppressions", SettingsTexts.AnArray);
        foreach (var item in suppressions.Items)
        {
            Require(item, JsonKind.Object, "suppressions", SettingsTexts.AnObject);
            CheckNames(item, EntryNames);
            foreach (var member in item.Members)
                Require(member.Value, JsonKind.String, member.Key, SettingsTexts.AText);
            var rule = item["rule"].Text.Trim();
            if (rule.Length == 0)
                throw Invalid(SettingsTexts.MissingRule, item);
            if (item["reason"].Text.Trim() is not { Length: > 0 } reason)
            {
                Warn(SettingsTexts.NoReason, item, ("Rule", rule));
                continue;
            }

            // For the warning: a rule that does not exist suppresses nothing.
            RulesOf(rule, new GlobPattern(rule), item);
            yield return new SuppressionEntry(rule, TextOf(item["resource"]), TextOf(item["file"]))
            {
                Reason = reason,
                Expires = DateOf(item["expires"], rule),
                Origin = _file,
                OriginLine = _lines.LineAt(item.Start),
            };
        }
    }

    private DateTime? DateOf(JsonValue value, string rule) =>
        value.Kind == JsonKind.Null ? null
        : SuppressionDate.TryParse(value.Text, out var date) ? date
        : throw Invalid(SettingsTexts.BadDate, value, ("Value", value.Text), ("Rule", rule));

    private List<Rule> RulesOf(string name, GlobPattern pattern, JsonValue place)
    {
        List<Rule> rules = [.. _rules.Where(rule => pattern.Matches(rule.Id) || pattern.Matches(rule.Name))];
        if (rules.Count == 0)
            Warn(SettingsTexts.UnknownRule, place, ("Rule", name), ("Suggestion", Closest(name, _rules.Select(rule => rule.Id).Concat(_rules.Select(rule => rule.Name)))));
        return rules;
    }

    private void CheckNames(JsonValue value, string[] allowed)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in value.Members)
        {
            if (!allowed.Contains(member.Key, StringComparer.OrdinalIgnoreCase))
                throw Invalid(SettingsTexts.UnknownProperty, member.Value, ("Name", member.Key), ("Allowed", string.Join(", ", allowed)), ("Suggestion", Closest(member.Key, allowed)));
            if (!seen.Add(member.Key))
                throw Invalid(SettingsTexts.RepeatedProperty, member.Value, ("Name", member.Key));
        }
    }

    private void Require(JsonValue value, JsonKind kind, string name, string expected)
    {
        if (value.Kind != kind && (value.Kind != JsonKind.Null || value.End > value.Start))
            throw Invalid(SettingsTexts.WrongType, value, ("Name", name), ("Expected", expected));
    }

    private static string? TextOf(JsonValue value) => value.Text.Length > 0 ? value.Text : null;

    // More edits are no slip of the hand.
    private static string? Closest(string name, IEnumerable<string> allowed) => allowed
        .Select(other => (Name: other, Edits: EditDistance.Between(name.ToUpperInvariant(), other.ToUpperInvariant(), MostEdits)))
        .Where(other => other.Edits <= MostEdits)
        .OrderBy(other => other.Edits)
        .Select(other => other.Name)
        .FirstOrDefault();

    private SettingsException NotJson(int at, string problem) =>
        new(SettingsTexts.Fill(SettingsTexts.NotJson, ("File", _file), ("Line", Text(_lines.LineAt(at))), ("Problem", problem)), _file, _lines.LineAt(at));

    private SettingsException Invalid(string template, JsonValue place, params (string Name, string? Value)[] values) =>
        new(Fill(template, place, values), _file, _lines.LineAt(place.Start));

    private void Warn(string template, JsonValue place, params (string Name, string? Value)[] values) =>
        _notices.Add(new(FindingSeverity.Warning, Fill(template, place, values), _file, _lines.LineAt(place.Start)));

    private string Fill(string template, JsonValue place, (string Name, string? Value)[] values) =>
        SettingsTexts.Fill(template, [("File", _file), ("Line", Text(_lines.LineAt(place.Start))), .. values]);

    private static string Text(int line) => line.ToString(CultureInfo.InvariantCulture);
}
