using System.Text;
using System.Text.RegularExpressions;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>
/// Replaces a record that holds a text as a value with that text: the lines of docker's and fluentd's JSON files, the JSON
/// of loggers and of <c>terraform -json</c>, Packer's <c>-machine-readable</c>, and syslog's <c>#012</c> for a line break.
/// </summary>
internal static class LogRecords
{
    private const int MaxRecord = 64 * 1024;

    private static readonly Regex Machine = new(@"\A\d{9,11},[\w.-]{0,100},(?:ui,)?(?<type>say|message|error),", RegexOptions.CultureInvariant);

    // In Go's quoted texts, "\r\n" is part of the value.
    private static readonly Regex MachineBreak = new(@"(?<!\\r|\\)\\n", RegexOptions.CultureInvariant);

    private static readonly string[] LevelNames = ["level", "levelname", "severity", "lvl", "log.level", "loglevel", "@l", "@level", "@t", "@timestamp", "asctime", "stream"];

    private static readonly HashSet<string> TextNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "msg", "message", "error", "err", "errorVerbose", "exception", "exc_info", "exc_text", "stack", "stacktrace", "stack_trace", "traceback",
        "@m", "@mt", "@x", "@message", "log", "detail", "reason", "text", "body", "event",
    };

    /// <summary>Replaces all records; false if the lines contain none.</summary>
    public static bool TryExpand(List<LogLine> lines, out List<LogLine> expanded)
    {
        expanded = lines;
        for (var i = 0; i < lines.Count; i++)
        {
            var texts = Expand(lines[i].Text, out var isPart);
            if (texts is null)
            {
                if (!ReferenceEquals(expanded, lines))
                    expanded.Add(lines[i]);
                continue;
            }

            if (ReferenceEquals(expanded, lines))
                expanded = lines.GetRange(0, i);
            var text = texts;
            for (; isPart && i + 1 < lines.Count && text.Length < MaxRecord && Expand(lines[i + 1].Text, out isPart) is { } next; i++)
                text += next;
            expanded.AddRange(LogLine.Of(text, lines[i].Number));
        }

        return !ReferenceEquals(expanded, lines);
    }

    private static string? Expand(string line, out bool isPart)
    {
        isPart = false;
        if (line.Length is 0 or > MaxRecord)
            return null;
        if (char.IsDigit(line[0]) && Machine.Match(line) is { Success: true } machine)
            return MachineBreak.Replace(line.Substring(machine.Length), "\n").Replace("%!(PACKER_COMMA)", ",");
        if (line.IndexOf("#012", StringComparison.Ordinal) >= 0)
            return line.Replace("#012", "\n").Replace("#011", "\t");
        var start = TextStart(line);
        if (start >= line.Length || line[start] != '{' || line[line.TrimEnd().Length - 1] != '}')
            return null;
        var reading = JsonReader.Parse(line, start);
        return reading.IsExact && reading.Value.Kind == JsonKind.Object && line.Substring(reading.End).Trim().Length == 0 ? TextOf(line, reading.Value, out isPart) : null;
    }

    private static int TextStart(string line)
    {
        var at = 0;
        while (at < line.Length && line[at] == ' ')
            at++;
        return at;
    }

    private static string? TextOf(string line, JsonValue record, out bool isPart)
    {
        isPart = false;
        if (record["log"] is { Kind: JsonKind.String } log && (record["stream"].Kind == JsonKind.String || record["time"].Kind == JsonKind.String || record["kubernetes"].Kind == JsonKind.Object))
        {
            isPart = log.Text.Length > 0 && log.Text[log.Text.Length - 1] != '\n';
            return isPart ? log.Text : log.Text.Substring(0, Math.Max(0, log.Text.Length - 1));
        }

        if (record["diagnostic"] is { Kind: JsonKind.Object } diagnostic && diagnostic["summary"].Kind == JsonKind.String)
            return Terraform(diagnostic);
        if (!Array.Exists(LevelNames, name => record[name].Kind is JsonKind.String or JsonKind.Number) || record["code"].Kind == JsonKind.String)
            return null;
        return Logger(line, record);
    }

    /// <summary>As the box shows it. The summary alone has the head of the same error in its <c>@message</c>.</summary>
    private static string Terraform(JsonValue diagnostic)
    {
        var text = new StringBuilder(diagnostic["severity"].Text == "warning" ? "Warning: " : "Error: ").Append(diagnostic["summary"].Text).Append('\n');
        if (diagnostic["detail"].Text is { Length: > 0 } detail)
            text.Append('\n').Append(detail).Append('\n');
        if (diagnostic["address"].Text is { Length: > 0 } address)
            text.Append("\n  with ").Append(address).Append(',');
        var range = diagnostic["range"];
        if (range["filename"].Text is { Length: > 0 } file)
            text.Append("\n  on ").Append(file).Append(" line ").Append(range["start"]["line"].Text).Append(':');
        return text.Append('\n').ToString();
    }

    /// <summary>The texts of a logger's record, each once and as a paragraph, and the rest of the record as it was.</summary>
    private static string? Logger(string line, JsonValue record)
    {
        var texts = new List<string>();
        var rest = new StringBuilder("{");
        foreach (var member in record.Members)
        {
            if (member.Value.Kind == JsonKind.String && TextNames.Contains(member.Key))
            {
                // A text that is JSON itself is read as JSON.
                if (member.Value.Text.Trim() is { Length: > 0 } text && !texts.Exists(other => other.IndexOf(text, StringComparison.Ordinal) >= 0))
                    texts.Add(text);
                continue;
            }

            rest.Append(rest.Length > 1 ? ", " : "").Append('"').Append(member.Key).Append("\": ").Append(line, member.Value.Start, member.Value.End - member.Value.Start);
        }

        return texts.Count == 0 ? null : string.Join("\n\n", texts) + "\n\n" + rest.Append('}');
    }
}
