namespace SigTroubleshoot.Secrets;

/// <summary>How consoles and logs start a line.</summary>
internal static class Lines
{
    // Longer first words are not labels.
    private const int LongestLabel = 48;

    /// <summary>
    /// The position where the content of a line starts: after the timestamp, indentation, and gutter, in any escaping.
    /// </summary>
    public static int ContentStart(string text, int lineStart)
    {
        var i = SkipTimeStamp(text, lineStart);
        while (i < text.Length && Lexeme.Read(text, i) is { Form: not EscapeForm.Entity } next && IsGutter(text, i, next))
            i = SkipTimeStamp(text, i + next.Length);
        return i;
    }

    // The quotation mark "> ", but not the end of a tag.
    private static bool IsGutter(string text, int at, Lexeme next) =>
        next.Value is ' ' or '\t' or '|' or '\u2502' or '\\' || (next.Value == '>' && at + 1 < text.Length && text[at + 1] is ' ' or '>');

    /// <summary>
    /// Whether a line starts something new instead of continuing the previous line: an empty line, a label such as
    /// <c>ErrorCode:</c>, a bracket, the tail of an error record.
    /// </summary>
    public static bool StartsRecord(string text, int lineStart)
    {
        var i = ContentStart(text, lineStart);
        if (i >= text.Length || text[i] is '\n' or '\r' or '{' or '}' or '[' or ']' or '(' or '#' or '<')
            return true;
        var end = i;
        while (end < text.Length && end - i < LongestLabel && IsLabelCharacter(text[end]))
            end++;
        if (end == i)
            return false;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        return end < text.Length && text[end] == ':' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]));
    }

    /// <summary>Whether a position is the first in its line, ignoring indentation, gutter, and the dash of a list.</summary>
    public static bool IsAtStart(string text, int at)
    {
        for (var i = at - 1; i >= 0 && text[i] != '\n'; i--)
        {
            // A line break of a JSON string.
            if (text[i] is 'n' or 'r' && i > 0 && text[i - 1] == '\\')
                return true;
            if (text[i] is not (' ' or '\t' or '|' or '\u2502' or '>' or '-' or '"' or '\'' or '+' or '~'))
                return false;
        }

        return true;
    }

    /// <summary>The end of the line: its line break or the end of the text.</summary>
    public static int EndOf(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        if (end < 0)
            return text.Length;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static bool IsLabelCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.';

    // 2026-11-22T10:15:30.1234567Z, which CI systems add to each line.
    private static int SkipTimeStamp(string text, int at)
    {
        if (at + 20 > text.Length || text[at + 4] != '-' || text[at + 7] != '-' || text[at + 10] is not ('T' or ' '))
            return at;
        var i = at;
        while (i < text.Length && i - at < 34 && text[i] is >= '0' and <= '9' or '-' or ':' or '.' or 'T' or 'Z' or '+')
            i++;
        return i - at >= 20 ? i : at;
    }
}
