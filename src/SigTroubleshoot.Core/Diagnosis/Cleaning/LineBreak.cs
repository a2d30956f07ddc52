using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>What is on both sides of a line's end, if the next line may continue it.</summary>
/// <param name="Kind">Where the next line continues.</param>
/// <param name="Indentation">How many characters of the next line are its indentation or gutter.</param>
/// <param name="IsInWord">Whether a letter or digit is directly before and after the break.</param>
/// <param name="HasBlank">Whether a blank is directly before or after the break; a console that breaks at words leaves none.</param>
/// <param name="IsInValue">Whether the break is certainly inside a value: an open quote, or an ID that is incomplete.</param>
/// <param name="Joined">The word that both sides are together.</param>
internal sealed record LineBreak(LineBreak.Place Kind, int Indentation, bool IsInWord, bool HasBlank, bool IsInValue, string Joined)
{
    private const int MaxToken = 400;

    private static readonly char[] Punctuation = ['.', ',', ';', ':', '\'', '"', '(', ')', '[', ']', '{', '}'];

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    // A line that begins like this is a line of its own.
    private static readonly Regex Record = new(
        @"\A(?:[A-Z][\w-]{1,60} {0,40}: ?(?=\S|\z)|[-*+#] |-{3}|={3}|~{3}|\d{4}-\d\d-\d\d|PS[ >]|at (?=[\w<])|At [^\n]{1,300}:\d|==> |--> |[\u2500-\u257F])",
        Options);

    // A message may end exactly at the console's width; these follow it.
    private static readonly Regex Label = new(
        @"\G(?:Status: \d{3}\b|StatusCode: |ErrorCode: |ErrorMessage: |ErrorTarget:|ReasonPhrase: |OperationID : |(?:Content|Headers):\z|Code: |Message: |Target: )",
        Options);

    // The ID that both sides together are; the break is inside of it if the ID was not complete before.
    private static readonly Regex Id = new(
        @"/subscriptions/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:/resourceGroups/[\w.()-]{1,90}(?:/providers/[A-Za-z]{2,40}\.[A-Za-z.]{2,60}(?:/[\w.-]{1,100}){1,12})?)?|(?<![0-9A-Fa-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        Options | RegexOptions.IgnoreCase);

    /// <summary>Where a line continues.</summary>
    public enum Place
    {
        /// <summary>At column 0.</summary>
        Margin,

        /// <summary>At the column of the value.</summary>
        Column,

        /// <summary>Behind the gutter of PowerShell 7.</summary>
        Gutter,
    }

    /// <summary>The break between two lines; null if the second does not continue the first.</summary>
    /// <param name="line">The first line.</param>
    /// <param name="next">The second line.</param>
    /// <param name="column">The column of the value in the first line, or -1.</param>
    /// <param name="gutterOf">The length of a line's gutter; 0 if it has none.</param>
    public static LineBreak? Between(string line, string next, int column, Func<string, int> gutterOf)
    {
        if (line.Length < 2 || next.Length == 0)
            return null;
        var gutter = gutterOf(line);
        var indent = IndentOf(next);
        if (indent == next.Length)
            return null;
        if (gutter > 0)
            return gutterOf(next) == gutter && next.Length > gutter && !Label.IsMatch(next, gutter) ? Of(Place.Gutter, line, next, gutter) : null;
        if (column > 1 && indent >= column)
            return Label.IsMatch(next, column) ? null : Of(Place.Column, line, next, column);
        if (indent > 1 || gutterOf(next) > 0 || Record.IsMatch(next) || IsRow(line, next))
            return null;
        return Of(Place.Margin, line, next, 0);
    }

    /// <summary>How many spaces a line begins with.</summary>
    public static int IndentOf(string line)
    {
        var at = 0;
        while (at < line.Length && line[at] == ' ')
            at++;
        return at;
    }

    private static LineBreak Of(Place kind, string line, string next, int indentation)
    {
        var (before, after) = (line[line.Length - 1], next[indentation]);
        var isInWord = IsWord(before) && IsWord(after) && !char.IsUpper(after) && !(char.IsUpper(before) && char.IsDigit(after));
        var start = line.Length;
        while (start > 0 && line.Length - start < MaxToken && !char.IsWhiteSpace(line[start - 1]))
            start--;
        var end = indentation;
        while (end < next.Length && end - indentation < MaxToken && !char.IsWhiteSpace(next[end]))
            end++;
        var (token, rest) = (line.Substring(start), next.Substring(indentation, end - indentation));
        return new LineBreak(kind, indentation, isInWord, before == ' ' || after == ' ', IsInside(token, rest, isInWord), WordOf(token + rest));
    }

    /// <summary>A word without the punctuation around it.</summary>
    public static string WordOf(string token) => token.Trim(Punctuation);

    private static bool IsInside(string token, string rest, bool isInWord)
    {
        if (rest.Length == 0 || token.Length == 0)
            return false;
        if (IsInId(token, rest) || (IsPathSign(rest[0]) && token.IndexOf("://", StringComparison.Ordinal) >= 0))
            return true;
        return (isInWord || IsPathSign(token[token.Length - 1]) || IsPathSign(rest[0])) && (IsOpen(token, rest, '\'') || IsOpen(token, rest, '"'));
    }

    private static bool IsOpen(string token, string rest, char quote) => token.Count(c => c == quote) % 2 == 1 && rest.IndexOf(quote) >= 0;

    // What is before the break is not an ID of its own, or the path goes on behind it.
    private static bool IsInId(string token, string rest)
    {
        var at = token.Length;
        return Id.Match(token + rest) is { Success: true } whole && whole.Index < at && whole.Index + whole.Length > at
            && (Id.Match(token) is not { Success: true } own || own.Length < token.Length - whole.Index || rest.IndexOf('/') >= 0);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    private static bool IsPathSign(char c) => c is '/' or '-' or '.' or '_';

    // Rows of a table, or lines of a list: the second begins like the first, or has its gaps in the same columns.
    private static bool IsRow(string line, string next)
    {
        var same = 0;
        while (same < 4 && same < next.Length && same < line.Length && line[same] == next[same])
            same++;
        if (same == 4)
            return true;
        var gap = next.IndexOf("   ", StringComparison.Ordinal);
        return gap > 0 && line.IndexOf("   ", StringComparison.Ordinal) >= 0 && gap + 3 < line.Length && line[gap] == ' ' && line[gap + 1] == ' ';
    }
}
