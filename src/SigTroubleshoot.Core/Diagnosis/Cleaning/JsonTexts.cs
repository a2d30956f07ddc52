using System.Text;
using System.Text.RegularExpressions;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>
/// Unfolds what a program printed and another one put into JSON: a string with line breaks, or a list of lines. Ansible's
/// <c>stdout</c> and <c>stderr_lines</c>, ConvertTo-Json of a caught error, the log of a job. The rest of the JSON stays.
/// </summary>
internal static class JsonTexts
{
    private const int MaxLine = 64 * 1024;

    private const string Outputs = "(?:module_)?std(?:out|err)|output|logs?|console|transcript|exception|traceback";

    // Only consoles write a gutter; the labels of a client may also be in a message of the service.
    private static readonly Regex Gutter = new(@"\\n(?: {1,8}\| |Line \|)", RegexOptions.CultureInvariant);

    private static readonly Regex Label = new(@"\\n(?:Status: \d{3}|ErrorCode: |Code: [A-Z])", RegexOptions.CultureInvariant);

    private static readonly Regex Member = new(@"\A\s{0,100}""(?!code"")[^""\\]{1,100}""\s{0,4}:\s{0,4}""", RegexOptions.CultureInvariant);

    private static readonly Regex Code = new(@"\A\s{0,100}""(?:code|target)""\s{0,4}:", RegexOptions.CultureInvariant);

    private static readonly Regex Output = new(@"""(?:" + Outputs + @")""\s{0,4}:\s{0,4}(?="")", RegexOptions.CultureInvariant);

    private static readonly Regex List = new(@"""(?<name>(?:" + Outputs + @")(?<copy>_lines)?|lines)""\s{0,4}:\s{0,4}(?=\[)", RegexOptions.CultureInvariant);

    private static readonly Regex Item = new(@"\A\s{0,100}""(?<text>(?:[^""\\]|\\.)*)""\s{0,4},?\s*\z", RegexOptions.CultureInvariant);

    private static readonly Regex End = new(@"\A\s{0,100}\]\s{0,4}[,}]?\s*\z", RegexOptions.CultureInvariant);

    /// <summary>The lines, with such texts as lines of their own.</summary>
    public static List<LogLine> Unfold(List<LogLine> lines)
    {
        List<LogLine>? unfolded = null;
        var hasText = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Text;
            if (line.Length <= MaxLine && line.IndexOf('"') >= 0)
            {
                if (ListAt(lines, i, hasText) is var (items, end))
                {
                    (unfolded ??= lines.GetRange(0, i)).AddRange(items);
                    i = end;
                    continue;
                }

                if ((IsFolded(lines, i) ? Strings(line, ref hasText) : null) is { } text)
                {
                    (unfolded ??= lines.GetRange(0, i)).AddRange(LogLine.Of(text, lines[i].Number));
                    continue;
                }
            }

            unfolded?.Add(lines[i]);
        }

        return unfolded ?? lines;
    }

    private static bool IsFolded(List<LogLine> lines, int i)
    {
        var line = lines[i].Text;
        if (line.IndexOf('[') >= 0 && List.IsMatch(line))
            return true;
        if (line.IndexOf("\\n", StringComparison.Ordinal) < 0)
            return false;
        return Output.IsMatch(line) || Gutter.IsMatch(line) || (Member.IsMatch(line) && Label.IsMatch(line) && !IsCode(lines, i - 1) && !IsCode(lines, i + 1));
    }

    private static bool IsCode(List<LogLine> lines, int i) => i >= 0 && i < lines.Count && Code.IsMatch(lines[i].Text);

    /// <summary>A list of lines that is printed with one item a line; null if none starts here. A list that only repeats a text is empty.</summary>
    private static (List<LogLine> Items, int End)? ListAt(List<LogLine> lines, int i, bool hasText)
    {
        if (lines[i].Text.IndexOf('[') < 0 || List.Match(lines[i].Text) is not { Success: true } list || lines[i].Text.Substring(list.Index + list.Length).Trim() != "[")
            return null;
        var items = new List<LogLine>();
        for (var at = i + 1; at < lines.Count; at++)
        {
            if (End.IsMatch(lines[at].Text))
                return (hasText && list.Groups["copy"].Success ? [] : items, at);
            if (Item.Match(lines[at].Text) is not { Success: true } item)
                return null;
            items.AddRange(LogLine.Of(JsonUnescaper.Unescape(item.Groups["text"].Value), lines[at].Number));
        }

        return null;
    }

    private static string? Strings(string line, ref bool hasText)
    {
        var text = new StringBuilder();
        var copied = 0;
        for (var start = line.IndexOf('"'); start >= 0;)
        {
            var end = EndOfString(line, start + 1);
            if (end < 0)
                break;
            var value = line.Substring(start + 1, end - start - 1);
            var isOutput = value.IndexOf("\\n", StringComparison.Ordinal) >= 0 && IsOutput(line, start);
            if (isOutput || Gutter.IsMatch(value) || Label.IsMatch(value))
            {
                text.Append(line, copied, start - copied).Append('\n').Append(JsonUnescaper.Unescape(value)).Append('\n');
                copied = end + 1;
                hasText = true;
            }
            else if (List.Match(line, start, Math.Min(line.Length - start, 60)) is { Success: true } list && list.Index == start && Lines(line, list.Index + list.Length) is var (items, after))
            {
                text.Append(line, copied, start - copied);
                if (!hasText || !list.Groups["copy"].Success)
                    text.Append('\n').Append(items).Append('\n');
                end = after - 1;
                copied = after;
            }

            start = end + 1 < line.Length ? line.IndexOf('"', end + 1) : -1;
        }

        return copied == 0 ? null : text.Append(line, copied, line.Length - copied).ToString();
    }

    private static bool IsOutput(string line, int start)
    {
        var from = Math.Max(0, start - 40);
        return Output.Match(line, from) is { Success: true } output && output.Index < start && (output.Index + output.Length == start || (output.NextMatch() is { Success: true } next && next.Index + next.Length == start));
    }

    private static (string Text, int End)? Lines(string line, int at)
    {
        var reading = JsonReader.Parse(line, at);
        return reading.IsExact && reading.Value.Kind == JsonKind.Array && reading.Value.Items.All(item => item.Kind == JsonKind.String)
            ? (string.Join("\n", reading.Value.Items.Select(item => item.Text)), reading.End)
            : null;
    }

    private static int EndOfString(string line, int at)
    {
        for (; at < line.Length; at++)
        {
            if (line[at] == '\\')
                at++;
            else if (line[at] == '"')
                return at;
        }

        return -1;
    }
}
