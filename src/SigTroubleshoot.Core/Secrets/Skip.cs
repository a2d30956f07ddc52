namespace SigTroubleshoot.Secrets;

/// <summary>Skips what is between a name and its value.</summary>
internal static class Skip
{
    /// <summary>Skips white space, in any escaping.</summary>
    public static int Blanks(string text, int at)
    {
        while (at < text.Length && Lexeme.Read(text, at) is { IsBlank: true } blank)
            at += blank.Length;
        return at;
    }

    /// <summary>Skips the quotes and brackets that may close a name, at most three: <c>"name"</c>, <c>['name']</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The end of the name.</param>
    /// <param name="isQuoted">Whether a quote was among them.</param>
    public static int Closers(string text, int at, out bool isQuoted)
    {
        isQuoted = false;
        for (var n = 0; n < 3 && at < text.Length; n++)
        {
            var next = Lexeme.Read(text, at);
            var isQuote = Quotes.IsQuote(next.Value);
            if (!isQuote && next.Value is not (']' or ')' or '}'))
                break;
            isQuoted |= isQuote;
            at += next.Length;
        }

        return at;
    }

    /// <summary>
    /// Skips one line break and the gutter after it; moves to the end of the text if the next line starts something else.
    /// </summary>
    public static int LineBreak(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('\n' or '\r'))
            return at;
        var feed = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 1 : at;
        var content = Lines.ContentStart(text, feed + 1);
        if (content >= text.Length || text[content] == '{' || Quotes.IsQuote(Lexeme.Read(text, content).Value))
            return content;
        var end = TokenShapes.EndOfRun(text, content);
        return Lines.StartsRecord(text, feed + 1) || TokenShapes.IsPlainWord(text, content, end) ? text.Length : content;
    }
}
