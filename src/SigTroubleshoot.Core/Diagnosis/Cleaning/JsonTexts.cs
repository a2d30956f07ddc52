using System.Text;
using System.Text.RegularExpressions;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>
/// Unfolds a JSON string that contains a whole error as a console printed it, with its line breaks: ConvertTo-Json of a
/// caught error, or the field of a report. The rest of the JSON stays as it is.
/// </summary>
internal static class JsonTexts
{
    private const int MaxLine = 64 * 1024;

    // Only consoles write a gutter; the labels of a client may also be in a message of the service.
    private static readonly Regex Gutter = new(@"\\n(?: {1,8}\| |Line \|)", RegexOptions.CultureInvariant);

    private static readonly Regex Label = new(@"\\n(?:Status: \d{3}|ErrorCode: |Code: [A-Z])", RegexOptions.CultureInvariant);

    private static readonly Regex Member = new(@"\A\s{0,100}""(?!code"")[^""\\]{1,100}""\s{0,4}:\s{0,4}""", RegexOptions.CultureInvariant);

    private static readonly Regex Code = new(@"\A\s{0,100}""(?:code|target)""\s{0,4}:", RegexOptions.CultureInvariant);

    /// <summary>The lines, with such strings as lines of their own.</summary>
    public static List<LogLine> Unfold(List<LogLine> lines)
    {
        List<LogLine>? unfolded = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = IsFolded(lines, i) ? Unfold(lines[i].Text) : null;
            if (text is not null)
                (unfolded ??= lines.GetRange(0, i)).AddRange(LogLine.Of(text, lines[i].Number));
            else
                unfolded?.Add(lines[i]);
        }

        return unfolded ?? lines;
    }

    private static bool IsFolded(List<LogLine> lines, int i)
    {
        var line = lines[i].Text;
        if (line.Length > MaxLine || line.IndexOf("\\n", StringComparison.Ordinal) < 0)
            return false;
        return Gutter.IsMatch(line) || (Member.IsMatch(line) && Label.IsMatch(line) && !IsCode(lines, i - 1) && !IsCode(lines, i + 1));
    }

    private static bool IsCode(List<LogLine> lines, int i) => i >= 0 && i < lines.Count && Code.IsMatch(lines[i].Text);

    private static string? Unfold(string line)
    {
        StringBuilder? text = null;
        var copied = 0;
        for (var start = line.IndexOf('"'); start >= 0;)
        {
            var end = EndOfString(line, start + 1);
            if (end < 0)
                break;
            var value = line.Substring(start + 1, end - start - 1);
            if (Gutter.IsMatch(value) || Label.IsMatch(value))
            {
                text ??= new StringBuilder();
                text.Append(line, copied, start - copied).Append('\n').Append(JsonUnescaper.Unescape(value)).Append('\n');
                copied = end + 1;
            }

            start = line.IndexOf('"', end + 1);
        }

        return text?.Append(line, copied, line.Length - copied).ToString();
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
