using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>Removes what consoles, boxes, and build systems add to a line.</summary>
internal static class LineCleaner
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    // Colors and cursor movements, real or as other tools print the escape character.
    private static readonly Regex Ansi = new(@"(?:\x1B|\u241B|\\{1,8}(?:x1[bB]|e|033|u001[bB])|\^\[)(?:\[[0-9;?]{0,20}[A-Za-z]|\]8;;[^\a\x1B]{0,500}(?:\a|\x1B\\)?)", Options);

    // The same after a page dropped the escape character; a reset shows that the others are colors too.
    private static readonly Regex Faded = new(@"\[(?:\d{1,3};){0,4}\d{1,3}m(?!\])", Options);

    // Timestamps and marks that build systems add to each line.
    private static readonly Regex Stamp = new(
        @"\A\s*(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?|\[?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]?(?=\s))[:|]?\s?",
        Options);

    // A job's log as the GitHub CLI prints it: job, step, and time, separated by tabs.
    private static readonly Regex Job = new(@"\A[^\t\n]{1,200}\t[^\t\n]{1,200}\t\uFEFF?(?=\d{4}-\d\d-\d\dT\d\d:)", Options);

    private static readonly Regex Mark = new(@"\A(?:##\[(?:error|warning|debug|section|command|group)\]|::(?:error|warning|notice|debug)[^:\n]{0,300}::|\[(?:ERROR|WARN|INFO|DEBUG)\]\s(?=\S))", Options);

    // `Line |`, ` 279 |`, and `     |` of PowerShell 7, boxes of Terraform, quotes of mail and Markdown, pytest's E.
    private static readonly Regex Gutter = new(@"\A(?:\s*(?:Line \||\d{1,6} \|)|\s+\|(?=\s|\z)|\s*[\u2500-\u257F]+|>(?: ?>)*(?= )|E   (?= *\S))\s?", Options);

    private static readonly Regex Boxes = new(@"[\u2500-\u257F]+", Options);

    /// <summary>The line without all that; leading spaces that belong to the text remain.</summary>
    public static string Clean(string line)
    {
        if (line.Length == 0)
            return line;
        if (line.IndexOfAny(EscapeMarks) >= 0)
            line = Ansi.Replace(line, "");
        if (line.IndexOf("[0m", StringComparison.Ordinal) >= 0)
            line = Faded.Replace(line, "");
        line = Entities.Decode(line);
        line = Strip(line);
        return HasBox(line) ? Boxes.Replace(line, " ") : line;
    }

    private static readonly char[] EscapeMarks = ['\u001B', '\u241B', '\\', '^', '['];

    // One prefix may precede another: a build system's timestamp before a console's gutter.
    private static string Strip(string line)
    {
        line = StripOne(line, Job);
        line = CliLogLine.Normalize(line);
        for (var round = 0; round < 6; round++)
        {
            var before = line.Length;
            line = StripOne(line, Stamp);
            line = StripOne(line, Mark);
            line = StripOne(line, Gutter);
            if (line.Length == before)
                break;
        }

        return line;
    }

    private static string StripOne(string line, Regex prefix)
    {
        var match = prefix.Match(line);
        return match.Success ? line.Substring(match.Length) : line;
    }

    private static bool HasBox(string line)
    {
        foreach (var c in line)
        {
            if (c is >= '\u2500' and <= '\u257F')
                return true;
        }

        return false;
    }
}
