using System.Globalization;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>
/// Prefixes that only their neighbors reveal: the service's name that docker compose puts before each line, the source that
/// Packer puts before what it runs, and the numbers of the lines.
/// </summary>
internal static class RepeatedPrefix
{
    /// <summary>How many lines in a row must be numbered; fewer may be an excerpt of the source that an error points to.</summary>
    private const int MinNumbered = 3;

    // PowerShell's "Line |" and " 12 |" are gutters, not services.
    private static readonly Regex Service = new(@"\A(?!Line \|)(?<name>[A-Za-z_](?:[\w./@-]{0,120}(?<replica>[-_.]\d{1,6}(?:\.\w{1,40}(?:@[\w.-]{1,100})?)?)|[\w./@-]{0,120}))\s{1,60}\|(?:\s|\z)", RegexOptions.CultureInvariant);

    // What a provisioner of Packer runs.
    private static readonly Regex Step = new(@"\A {4}(?<name>[a-z][\w-]{0,60}\.[\w-]{1,60}):(?: |\z)", RegexOptions.CultureInvariant);

    private static readonly Regex Numbered = new(@"\A\s{0,8}(?<number>\d{1,8})(?::\s?|\t|\z)", RegexOptions.CultureInvariant);

    /// <summary>The lines without such prefixes.</summary>
    public static List<LogLine> Strip(List<LogLine> lines)
    {
        lines = [.. StripServices(lines)];
        StripNumbers(lines);
        return lines;
    }

    private static IEnumerable<LogLine> StripServices(List<LogLine> lines)
    {
        var previous = "";
        for (var i = 0; i < lines.Count; i++)
        {
            var prefix = PrefixOf(lines[i].Text);
            if (prefix is null)
            {
                previous = "";
                yield return lines[i];
                continue;
            }

            var name = prefix.Groups["name"].Value;
            var isRepeated = prefix.Groups["replica"].Success || name == previous || (i + 1 < lines.Count && PrefixOf(lines[i + 1].Text)?.Groups["name"].Value == name);
            previous = name;
            yield return isRepeated ? lines[i] with { Text = LinePrefix.Strip(lines[i].Text.Substring(prefix.Length)) } : lines[i];
        }
    }

    private static Match? PrefixOf(string line) =>
        line.IndexOf('|') is > 1 and < 200 && Service.Match(line) is { Success: true } match ? match
            : line.StartsWith("    ", StringComparison.Ordinal) && Step.Match(line) is { Success: true } step ? step : null;

    private static void StripNumbers(List<LogLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            for (var expected = NumberOf(lines[i].Text); expected >= 0 && end < lines.Count && NumberOf(lines[end].Text) == expected; expected++)
                end++;
            for (var at = i; end - i >= MinNumbered && at < end; at++)
                lines[at] = lines[at] with { Text = LinePrefix.Strip(lines[at].Text.Substring(Numbered.Match(lines[at].Text).Length)) };
            i = Math.Max(end, i + 1);
        }
    }

    private static int NumberOf(string line) =>
        line.Length > 0 && (line[0] == ' ' || char.IsDigit(line[0])) && Numbered.Match(line) is { Success: true } match
            ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
            : -1;
}
