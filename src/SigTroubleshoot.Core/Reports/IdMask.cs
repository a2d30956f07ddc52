using System.Globalization;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Reports;

/// <summary>
/// Replaces what must not be in a public issue: the IDs of subscriptions, tenants, and accounts, and the names of resource
/// groups. The same name always gets the same placeholder, so a reader still sees what belongs together.
/// </summary>
internal sealed class IdMask
{
    private const string Group = "resource-group";

    private static readonly Regex Ids = new("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}", RegexOptions.CultureInvariant);

    // In the name of an action, such as Microsoft.Resources/subscriptions/resourceGroups/read, no name follows.
    private static readonly Regex SubscriptionSegment = new(@"(?<=(?<!Microsoft\.Resources)/subscriptions/)[^/\s'""?#,;:)\]}]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex GroupSegment = new(@"(?<=(?<!Microsoft\.Resources(?:/subscriptions)?)/resourceGroups/)[^/\s'""?#,;:)\]}]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // After the options of Az PowerShell and of the Azure CLI.
    private static readonly Regex GroupOption = new(@"(?<=(?:-ResourceGroupName|--resource-group|\s-g)[ =:]+(?<quote>['""]?))[^\s'"";,|]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly Dictionary<string, string> _placeholders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _issued = new(StringComparer.Ordinal);
    private Regex? _names;

    /// <summary>Learns names from a finding, before the first text is masked.</summary>
    public void Learn(Finding finding)
    {
        LearnGroups(finding.Target);
        foreach (var pair in finding.Values)
        {
            if (KindOf(pair.Key) is { } kind && pair.Value.Length > 0)
                Placeholder(kind, pair.Value);
            LearnGroups(pair.Value);
        }
    }

    /// <summary>Learns the names of a subscription and a resource group.</summary>
    public void Learn(string subscription, string group)
    {
        if (subscription.Length > 0)
            Placeholder("subscription", subscription);
        if (group.Length > 0)
            Placeholder(Group, group);
    }

    /// <summary>A value of a finding with placeholders.</summary>
    /// <param name="name">The name of the value.</param>
    /// <param name="value">The value.</param>
    public string Value(string name, string value) => KindOf(name) is { } kind && value.Length > 0 ? Placeholder(kind, value) : Text(value);

    /// <summary>A text with placeholders.</summary>
    public string Text(string text)
    {
        if (text.Length == 0)
            return text;
        text = SubscriptionSegment.Replace(text, match => Placeholder("subscription", match.Value));
        text = GroupSegment.Replace(text, match => Placeholder(Group, match.Value));
        text = GroupOption.Replace(text, match => match.Value.StartsWith("<", StringComparison.Ordinal) ? match.Value : Placeholder(Group, match.Value));
        text = Ids.Replace(text, match => Placeholder("id", match.Value));
        return (_names ??= NamesPattern()).Replace(text, match => Placeholder(Group, match.Value));
    }

    /// <summary>A path with placeholders: a full path is shortened to the file's name, because its folders name a user or a machine.</summary>
    public static string Path(string path) =>
        path.Length == 0 || RelativePath.IsRelative(path) ? path : path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private void LearnGroups(string text)
    {
        foreach (Match match in GroupSegment.Matches(text))
            Placeholder(Group, match.Value);
    }

    private static string? KindOf(string name) => name.ToUpperInvariant() switch
    {
        "SUBSCRIPTION" or "SUBSCRIPTIONID" => "subscription",
        "RESOURCEGROUP" or "RESOURCEGROUPNAME" => Group,
        "TENANT" or "TENANTID" => "tenant",
        "OBJECTID" or "PRINCIPALID" or "CLIENTID" => "object",
        _ => null,
    };

    private string Placeholder(string kind, string name)
    {
        if (_placeholders.TryGetValue(name, out var known))
            return known;
        // A placeholder is not masked again.
        if (_issued.Contains(name))
            return name;
        _counts[kind] = _counts.TryGetValue(kind, out var count) ? count + 1 : 1;
        var placeholder = $"{kind}-{_counts[kind].ToString(CultureInfo.InvariantCulture)}";
        _issued.Add(placeholder);
        return _placeholders[name] = placeholder;
    }

    // A name that is also a plain word is only replaced in quotes, in an ID, or after an option: a sentence must stay readable.
    private Regex NamesPattern()
    {
        var groups = _placeholders.Where(pair => pair.Value.StartsWith(Group, StringComparison.Ordinal)).Select(pair => pair.Key).OrderByDescending(name => name.Length).ToList();
        if (groups.Count == 0)
            return new Regex(@"\A(?!)", RegexOptions.CultureInvariant);
        var plain = groups.Where(name => name.All(char.IsLetter)).Select(Regex.Escape).ToList();
        var distinctive = groups.Where(name => !name.All(char.IsLetter)).Select(Regex.Escape).ToList();
        var parts = new List<string>();
        if (distinctive.Count > 0)
            parts.Add($@"(?<![\w.-])(?:{string.Join("|", distinctive)})(?![\w-])");
        if (plain.Count > 0)
            parts.Add($"(?<=['\"])(?:{string.Join("|", plain)})(?=['\"])");
        return new Regex(string.Join("|", parts), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }
}
