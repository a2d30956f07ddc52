using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis.Formats;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Values;

/// <summary>
/// Reads the arguments of Ansible's gallery modules, which a failed task prints with <c>-vvv</c> as JSON
/// (<c>"module_args": {"gallery_name": "gal"}</c>) or as YAML (<c>gallery_name: gal</c>).
/// </summary>
internal static class ModuleArguments
{
    /// <summary>In characters. A module prints all its arguments, also those that have no value.</summary>
    private const int Reach = 12 * 1024;

    private static readonly Regex Head = new(@"\bmodule_args[""']?\s{0,4}:\s{0,40}", RegexOptions.CultureInvariant);

    private static readonly Regex Line = new(@"^(?<indent>[ \t]{1,60})(?<name>[a-z_]{2,60}):[ \t]{1,4}[""']?(?<value>[A-Za-z0-9][^""'\n]{0,200})", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex TaskEdge = new(@"\n(?:PLAY|TASK|RUNNING HANDLER) (?:RECAP|\[)|\n(?:fatal|failed|ok|changed): \[", RegexOptions.CultureInvariant);

    private static readonly (string Argument, string Name)[] Common = [("resource_group", "ResourceGroup"), ("location", "Region")];

    /// <summary>Adds the arguments of the task that failed at a position.</summary>
    public static void Add(string text, int position, Dictionary<string, string> values)
    {
        if (text.IndexOf("module_args", StringComparison.Ordinal) < 0)
            return;
        var from = TaskStart(text, position);
        var reach = Math.Min(text.Length - position, Reach);
        var to = TaskEdge.Match(text, position, reach) is { Success: true } edge ? edge.Index : position + reach;
        if (Head.Match(text, from, to - from) is not { Success: true } head)
            return;
        var arguments = Read(text, head.Index + head.Length, to);
        if (!arguments.TryGetValue("gallery_name", out var gallery)
            || (values.TryGetValue("Gallery", out var known) && !string.Equals(known, gallery, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        ValueFilter.Add(values, "Gallery", gallery);
        if (arguments.TryGetValue("gallery_image_name", out var definition))
            ValueFilter.Add(values, "Definition", definition);
        if (arguments.TryGetValue("name", out var own))
            ValueFilter.Add(values, definition is null ? "Definition" : "Version", own);
        if (arguments.TryGetValue("gallery_image_version_name", out var version))
            ValueFilter.Add(values, "Version", version);
        foreach (var (argument, name) in Common)
        {
            if (arguments.TryGetValue(argument, out var value))
                ValueFilter.Add(values, name, value);
        }

        if (arguments.TryGetValue("subscription_id", out var subscription) && Guid.TryParse(subscription, out _))
            ValueFilter.Add(values, "SubscriptionId", subscription);
    }

    private static Dictionary<string, string> Read(string text, int at, int end)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (at < end && text[at] == '{')
        {
            foreach (var member in JsonReader.Parse(text, at).Value.Members)
                ValueFilter.Add(found, member.Key, member.Value.Text);
            return found;
        }

        // Target regions have names, too, one level below.
        var indent = -1;
        foreach (Match line in Line.Matches(text.Substring(TextScan.LineStart(text, at), end - TextScan.LineStart(text, at))))
        {
            if (indent < 0)
                indent = line.Groups["indent"].Length;
            if (line.Groups["indent"].Length < indent)
                break;
            if (line.Groups["indent"].Length == indent)
                ValueFilter.Add(found, line.Groups["name"].Value, line.Groups["value"].Value);
        }

        return found;
    }

    /// <summary>Where the result of the task starts that contains a position.</summary>
    private static int TaskStart(string text, int position)
    {
        var start = Math.Max(0, position - Reach);
        for (var edge = TaskEdge.Match(text, start, position - start); edge.Success; edge = edge.NextMatch())
            start = edge.Index;
        return start;
    }
}
