using System.Text.RegularExpressions;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>Reads a line of logfmt: <c>time="2026-11-27T06:20:11Z" level=error msg="text with \"quotes\"" err="exit status 1"</c>.</summary>
internal static class Logfmt
{
    private static readonly Regex Line = new(
        @"\A(?:(?<name>[A-Za-z_@][\w.@/-]{0,60})=(?:""(?<value>(?:[^""\\\n]|\\.)*)""|(?<value>[^\s""=]*))(?:\s{1,8}|\z)){2,60}\z",
        RegexOptions.CultureInvariant);

    private static readonly HashSet<string> OwnNames = new(StringComparer.OrdinalIgnoreCase) { "time", "ts", "t", "timestamp", "level", "lvl", "severity", "caller", "pid", "logger", "source" };

    private static readonly HashSet<string> TextNames = new(StringComparer.OrdinalIgnoreCase) { "msg", "message", "err", "error", "detail", "reason", "stack", "stacktrace" };

    /// <summary>The record in a line; null if the line is none.</summary>
    public static LogRecord? Read(string line)
    {
        if (Line.Match(line) is not { Success: true } match)
            return null;
        var names = match.Groups["name"].Captures.Cast<Capture>().Select(capture => capture.Value).ToList();
        if (!names.Exists(OwnNames.Contains))
            return null;
        var values = match.Groups["value"].Captures;
        var texts = new List<string>();
        var rest = new List<string>();
        for (var i = 0; i < names.Count; i++)
        {
            var value = JsonUnescaper.Unescape(values[i].Value).TrimEnd();
            if (TextNames.Contains(names[i]))
                texts.AddRange(value.Length > 0 && !texts.Exists(other => other.IndexOf(value, StringComparison.Ordinal) >= 0) ? [value] : []);
            else if (!OwnNames.Contains(names[i]))
                rest.Add($"{names[i]}=\"{value}\"");
        }

        return LogRecord.Of(texts, string.Join(" ", rest));
    }
}
