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

    // What a logger adds of itself says nothing about the text.
    private static readonly HashSet<string> OwnNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "time", "ts", "timestamp", "@timestamp", "@t", "asctime", "datetime", "date", "level", "levelname", "levelno", "severity", "lvl", "log.level", "loglevel", "@l", "@level",
        "pid", "ppid", "process", "processName", "hostname", "host", "v", "logger", "logger_name", "caller", "thread", "thread_name", "threadName", "stream", "seq", "lineno", "funcName", "filename",
    };

    /// <summary>Replaces all records; false if the lines contain none.</summary>
    public static bool TryExpand(List<LogLine> lines, out List<LogLine> expanded)
    {
        expanded = lines;
        var pending = "";
        for (var i = 0; i < lines.Count; i++)
        {
            var record = Expand(lines[i].Text);
            if (record is null && ReferenceEquals(expanded, lines))
                continue;
            if (ReferenceEquals(expanded, lines))
                expanded = lines.GetRange(0, i);

            // A logger that writes each line of a text as a record repeats the rest of it.
            if (pending.Length > 0 && record?.Rest != pending)
                expanded.AddRange(LogLine.Of("\n" + pending, lines[i - 1].Number));
            pending = record?.Rest ?? "";
            if (record is null)
            {
                expanded.Add(lines[i]);
                continue;
            }

            var (number, text) = (lines[i].Number, record.Text);
            for (; record.IsPart && i + 1 < lines.Count && text.Length < MaxRecord && Expand(lines[i + 1].Text) is { } next; i++)
            {
                text += next.Text;
                record = next;
            }

            expanded.AddRange(LogLine.Of(text, number));
        }

        if (pending.Length > 0)
            expanded.AddRange(LogLine.Of("\n" + pending, lines[lines.Count - 1].Number));
        return !ReferenceEquals(expanded, lines);
    }

    private static LogRecord? Expand(string line)
    {
        if (line.Length is 0 or > MaxRecord)
            return null;
        if (char.IsDigit(line[0]) && Machine.Match(line) is { Success: true } machine)
            return new(MachineBreak.Replace(line.Substring(machine.Length), "\n").Replace("%!(PACKER_COMMA)", ","));
        if (line.IndexOf("#012", StringComparison.Ordinal) >= 0)
            return new(line.Replace("#012", "\n").Replace("#011", "\t"));
        if (line.IndexOf("msg=", StringComparison.Ordinal) >= 0)
            return Logfmt.Read(line);
        var start = TextStart(line);
        if (start >= line.Length || line[start] != '{' || line[line.TrimEnd().Length - 1] != '}')
            return null;
        var reading = JsonReader.Parse(line, start);
        return reading.IsExact && reading.Value.Kind == JsonKind.Object && line.Substring(reading.End).Trim().Length == 0 ? RecordOf(line, reading.Value) : null;
    }

    private static int TextStart(string line)
    {
        var at = 0;
        while (at < line.Length && line[at] == ' ')
            at++;
        return at;
    }

    private static LogRecord? RecordOf(string line, JsonValue record)
    {
        if (record["log"] is { Kind: JsonKind.String } log && (record["stream"].Kind == JsonKind.String || record["time"].Kind == JsonKind.String || record["kubernetes"].Kind == JsonKind.Object))
        {
            var isPart = log.Text.Length > 0 && log.Text[log.Text.Length - 1] != '\n';
            return new(isPart ? log.Text : log.Text.Substring(0, Math.Max(0, log.Text.Length - 1)), IsPart: isPart);
        }

        if (record["diagnostic"] is { Kind: JsonKind.Object } diagnostic && diagnostic["summary"].Kind == JsonKind.String)
            return new(Terraform(diagnostic));
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
    private static LogRecord? Logger(string line, JsonValue record)
    {
        var texts = new List<string>();
        var rest = new StringBuilder();
        foreach (var member in record.Members)
        {
            if (member.Value.Kind == JsonKind.String && TextNames.Contains(member.Key))
            {
                // A text that is JSON itself is read as JSON.
                if (member.Value.Text.TrimEnd() is { Length: > 0 } text && !texts.Exists(other => other.IndexOf(text, StringComparison.Ordinal) >= 0))
                    texts.Add(text);
                continue;
            }

            if (!OwnNames.Contains(member.Key))
                rest.Append(rest.Length > 0 ? ", " : "{").Append('"').Append(member.Key).Append("\": ").Append(line, member.Value.Start, member.Value.End - member.Value.Start);
        }

        if (texts.Count == 0 && !record.Members.Any(member => TextNames.Contains(member.Key)))
            return null;
        return LogRecord.Of(texts, rest.Length > 0 ? rest.Append('}').ToString() : "");
    }
}
