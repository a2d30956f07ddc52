using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>Removes what consoles and boxes add to a line.</summary>
internal static class LineCleaner
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const int MaxRounds = 6;

    // Colors, cursor movements, and Buildkite's times, real or as other tools print the escape character.
    private static readonly Regex Ansi = new(@"(?:\x1B|\u241B|#033|\\{1,8}(?:x1[bB]|e|033|u001[bB])|\^\[)(?:\[[0-9;?]{0,20}[A-Za-z]|\]8;;[^\a\x1B]{0,500}(?:\a|\x1B\\)?)|\x1B[=>78]|\x1B_[^\a\x1B\n]{0,200}(?:\a|\x1B\\)?", Options);

    // The same after a page dropped the escape character; a reset shows that the others are colors too.
    private static readonly Regex Faded = new(@"\[(?:\d{1,3};){0,4}\d{1,3}m(?!\])", Options);

    // `Line |`, ` 279 |`, and `     |` of PowerShell 7, boxes of Terraform, pytest's E.
    private static readonly Regex Gutter = new(@"\A(?:\s*(?:Line \||\d{1,6} \|)|\s+\|(?=\s|\z)|\s*[\u2500-\u257F]+|E   (?= *\S))\s?", Options);

    private static readonly Regex Boxes = new(@"[\u2500-\u257F]+", Options);

    private static readonly char[] EscapeMarks = ['\u001B', '\u241B', '\\', '^', '[', '#'];

    /// <summary>The line without all that, and without the prefixes of logs; leading spaces that belong to the text remain.</summary>
    public static string Clean(string line) => WithoutFrame(LinePrefix.Strip(WithoutColors(line)));

    /// <summary>The line without colors.</summary>
    public static string WithoutColors(string line)
    {
        if (line.IndexOfAny(EscapeMarks) < 0)
            return line;
        line = Ansi.Replace(line, "");
        return line.IndexOf("[0m", StringComparison.Ordinal) >= 0 ? Faded.Replace(line, "") : line;
    }

    /// <summary>The line in plain characters, without gutter and box. A build system's time may be inside of them.</summary>
    public static string WithoutFrame(string line)
    {
        line = Entities.Decode(line);
        for (var round = 0; round < MaxRounds && Gutter.Match(line) is { Success: true } gutter; round++)
            line = LinePrefix.Strip(line.Substring(gutter.Length));
        return HasBox(line) ? Boxes.Replace(line, " ") : line;
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
