using System.Text;
using System.Text.RegularExpressions;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources.Mapping.Activity;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Failures.Exports;

/// <summary>An activity log as the Azure CLI writes it with <c>-o yaml</c>: a list of objects, indented by two spaces.</summary>
internal sealed class ActivityYaml : IActivityFormat
{
    private const string Item = "- ";
    private const int Fewest = 2;

    // A name of claims contains colons.
    private static readonly Regex Member = new(@"\A(?<Name>[^\s'""][^\n]*?|'[^'\n]*'|""[^""\n]*""):(?: (?<Value>.*))?\z", RegexOptions.CultureInvariant);

    private static readonly string[] Needed = ["\n  correlationId:", "\n  operationName:"];

    private int _count;

    /// <inheritdoc/>
    public bool IsCertain => _count >= Fewest;

    /// <summary>Whether a text that begins like this may be such a log.</summary>
    public static bool MayBegin(string head) =>
        head.StartsWith(Item, StringComparison.Ordinal) && Needed.All(member => head.IndexOf(member, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <inheritdoc/>
    public int Read(string text, bool isLast, ActivityReceiver receiver)
    {
        var at = 0;
        while (at < text.Length)
        {
            var next = text.IndexOf("\n" + Item, at, StringComparison.Ordinal);
            if (next < 0 && !isLast)
                return at;
            var end = next < 0 ? text.Length : next + 1;
            ReadItem(text.Substring(at, end - at), receiver);
            at = end;
        }

        return at;
    }

    private void ReadItem(string item, ActivityReceiver receiver)
    {
        if (item.StartsWith(Item, StringComparison.Ordinal) && ActivityEventMapping.Map(new JsonNode(ObjectIn("  " + item.Substring(Item.Length)))) is { } entry)
        {
            _count++;
            receiver.Add(entry);
        }
        else if (item.Trim().Length > 0)
        {
            receiver.AddRest(item);
        }
    }

    private static JsonValue ObjectIn(string item)
    {
        string[] lines = [.. item.Split('\n').Select(line => line.TrimEnd('\r'))];
        var at = 0;
        return ReadObject(lines, ref at, IndentOf(lines[0]));
    }

    private static JsonValue ReadObject(string[] lines, ref int at, int indent)
    {
        var members = new List<KeyValuePair<string, JsonValue>>();
        while (at < lines.Length && (lines[at].Length == 0 || IndentOf(lines[at]) >= indent))
        {
            if (IndentOf(lines[at]) != indent || Member.Match(lines[at].Substring(indent)) is not { Success: true } member)
            {
                // A list, or what is damaged: nothing that an event needs.
                at++;
                continue;
            }

            at++;
            var value = member.Groups["Value"].Value;
            members.Add(new(
                member.Groups["Name"].Value.Trim('\'', '"'),
                value.Length > 0 ? Scalar(value, lines, ref at, indent)
                : at < lines.Length && IndentOf(lines[at]) > indent ? ReadObject(lines, ref at, IndentOf(lines[at]))
                : JsonValue.Null));
        }

        return new JsonValue { Kind = JsonKind.Object, Members = members };
    }

    // A long text goes on in lines that are indented more: each break is a space, and an empty line is a break.
    private static JsonValue Scalar(string first, string[] lines, ref int at, int indent)
    {
        var quote = first[0] is '\'' or '"' ? first[0] : '\0';
        var joined = new StringBuilder(first);
        while (at < lines.Length && (IndentOf(lines[at]) > indent || (lines[at].Length == 0 && quote != '\0' && !IsClosed(joined, quote))))
        {
            var line = lines[at++].Trim();
            var last = joined[joined.Length - 1];
            if (quote == '"' && last == '\\')
                joined.Remove(joined.Length - 1, 1).Append(line.TrimStart('\\'));
            else if (line.Length == 0)
                joined.Append('\n');
            else if (last == '\n')
                joined.Append(line);
            else
                joined.Append(' ').Append(line);
        }

        var text = joined.ToString();
        return quote switch
        {
            '\0' when text is "null" or "~" => JsonValue.Null,
            '\0' => Text(text),
            '\'' => Text(text.Substring(1).TrimEnd('\'').Replace("''", "'")),
            _ => Text(JsonReader.Parse(text).Value.Text),
        };
    }

    private static bool IsClosed(StringBuilder text, char quote) => text.Length > 1 && text[text.Length - 1] == quote;

    private static JsonValue Text(string text) => new() { Kind = JsonKind.String, Text = text };

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;
}
