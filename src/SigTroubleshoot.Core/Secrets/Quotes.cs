namespace SigTroubleshoot.Secrets;

/// <summary>Recognizes quotes of every kind, and finds the closing quote.</summary>
internal static class Quotes
{
    // A wrapped value or a here-string continues over several lines; a quote that is left open by
    // truncation must not swallow the rest of a log.
    private const int MaxLines = 60;

    /// <summary>Whether a character is a quote of any kind.</summary>
    public static bool IsQuote(char c) => KindOf(c) != '\0';

    /// <summary>
    /// The position of the quote that closes the one before <paramref name="from"/>; if there is none, the end of its line.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The position after the opening quote.</param>
    /// <param name="open">The opening quote.</param>
    public static int FindClose(string text, int from, Lexeme open)
    {
        var lineEnd = -1;
        var lines = 0;
        for (var i = from; i < text.Length;)
        {
            var next = Lexeme.Read(text, i);
            if (next.IsLineEnd && next.Form == EscapeForm.None)
            {
                if (lineEnd < 0)
                    lineEnd = i;
                if (next.Value == '\n' && (++lines > MaxLines || Lines.StartsRecord(text, i + 1)))
                    return lineEnd;
            }
            else if (Closes(open, next))
            {
                if (!IsDoubled(text, i, next) || i == from)
                    return i;
                i += next.Length;
            }
            else if (text[i] == '`' && i + 1 < text.Length && IsQuote(text[i + 1]) && KindOf(open.Value) != '`')
            {
                // PowerShell escapes a quote with a backtick.
                i++;
            }

            i += next.Length;
        }

        return lineEnd < 0 ? text.Length : lineEnd;
    }

    private static bool Closes(Lexeme open, Lexeme next)
    {
        if (KindOf(open.Value) != KindOf(next.Value) || IsPlain(open.Value) != IsPlain(next.Value))
            return false;
        return open.Form switch
        {
            EscapeForm.Percent or EscapeForm.Entity => next.Form == open.Form && next.Depth <= open.Depth,
            _ => next.Form is EscapeForm.None or EscapeForm.Backslash && ClosesAtLevel(open.Depth, next.Depth),
        };
    }

    // One level of JSON escaping turns n backslashes before a quote into 2n+1. After removing the levels of the opening
    // quote, an odd remainder means that the quote is part of the value.
    private static bool ClosesAtLevel(int openDepth, int depth)
    {
        var levels = 0;
        while (openDepth >> levels > 0)
            levels++;
        return ((depth >> Math.Min(levels, 30)) & 1) == 0;
    }

    // 'it''s': YAML, SQL, and PowerShell double a quote within quotes.
    private static bool IsDoubled(string text, int at, Lexeme quote)
    {
        var after = at + quote.Length;
        return quote.Form == EscapeForm.None && IsPlain(quote.Value) && after < text.Length && text[after] == quote.Value;
    }

    private static bool IsPlain(char c) => c is '"' or '\'' or '`';

    private static char KindOf(char c) => c switch
    {
        '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => '"',
        '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2039' or '\u203A' => '\'',
        '`' => '`',
        _ => '\0',
    };
}
