namespace SigTroubleshoot.Secrets;

/// <summary>Reads the value of a secret property, up to its end and no further.</summary>
internal static class SecretValue
{
    // A passphrase in a YAML or INI line; more words are a sentence.
    private const int LongestPhrase = 120;
    private const int MostItems = 100;

    // An object within an object, a plan's old and new value; hostile text may nest deeper.
    private const int DeepestValue = 4;

    private static readonly string[] Announcers = ["Bearer ", "Basic ", "SharedKey ", "SharedAccessSignature ", "ConvertTo-SecureString "];

    /// <summary>Adds the value at a position, after white space and a line break.</summary>
    /// <returns>The position to continue from; -1 if there is no value.</returns>
    public static int Read(string text, int at, ValueContext context, SecretSpans spans) => Read(text, at, context, spans, depth: 0);

    private static int Read(string text, int at, ValueContext context, SecretSpans spans, int depth)
    {
        if (depth > DeepestValue)
            return -1;
        var i = Skip.Blanks(text, at);
        if (i < text.Length && text[i] is '|' or '>' && IsBlockScalar(text, i))
            return ReadBlockScalar(text, i, spans);
        if (NamedSecrets.FindValueOnNextLine(text, i) is var nested and > 0)
            return Read(text, nested, context, spans, depth + 1);
        i = Skip.LineBreak(text, i);
        if (i >= text.Length)
            return -1;
        if (text[i] is '@' or 'b' or 'u' or 'r' or 'N' or 'R' or '$' && i + 1 < text.Length && (Quotes.IsQuote(text[i + 1]) || text[i + 1] == '{'))
            i++;
        var first = Lexeme.Read(text, i);
        if (Quotes.IsQuote(first.Value))
            return ReadQuoted(text, i, first, context, spans, depth);
        switch (first.Value)
        {
            case '{':
                var inner = NamedSecrets.FindValueWithin(text, i + first.Length);
                return inner < 0 ? -1 : Read(text, inner, default, spans, depth + 1);
            case '[':
                return ReadList(text, i + first.Length, spans, depth);
            case '(':
                return -1;
            default:
                return ReadPlain(text, i, context, spans);
        }
    }

    private static int ReadQuoted(string text, int at, Lexeme open, ValueContext context, SecretSpans spans, int depth)
    {
        var from = at + open.Length;
        var close = Quotes.FindClose(text, from, open);
        spans.Add(from, close);
        var after = close < text.Length ? close + Lexeme.Read(text, close).Length : close;
        // "old" -> "new" in a plan.
        var arrow = Skip.Blanks(text, after);
        if (arrow + 2 < text.Length && text[arrow + 1] == '>' && text[arrow] is '-' or '=')
            return Math.Max(after, Read(text, arrow + 2, context, spans, depth + 1));
        return after;
    }

    private static int ReadList(string text, int at, SecretSpans spans, int depth)
    {
        var end = -1;
        for (var n = 0; n < MostItems; n++)
        {
            at = Skip.LineBreak(text, Skip.Blanks(text, at));
            if (at >= text.Length || text[at] is ']' or '[' or '{' or '(')
                return end;
            var next = Read(text, at, new ValueContext { Delimiter = ',' }, spans, depth + 1);
            if (next < 0)
                return end;
            end = next;
            at = Skip.LineBreak(text, Skip.Blanks(text, next));
            if (at >= text.Length || text[at] != ',')
                return end;
            at++;
        }

        return end;
    }

    private static int ReadPlain(string text, int at, ValueContext context, SecretSpans spans)
    {
        var end = EndOfPlain(text, at, context);
        if (end == at || IsWord(text, at, end, context))
            return -1;
        if (context.Delimiter == ';')
            end = EndOfField(text, end);
        else if (context.IsAtLineStart)
            end = EndOfPhrase(text, at, end);
        spans.Add(at, end);
        return end;
    }

    private static int EndOfPlain(string text, int at, ValueContext context)
    {
        var i = at;
        while (i < text.Length)
        {
            var next = Lexeme.Read(text, i);
            if (next.IsLineEnd || EndsAt(text, i, next, context))
                return i;
            i += next.Length;
        }

        return i;
    }

    private static bool EndsAt(string text, int at, Lexeme next, ValueContext context)
    {
        if (next.Form == EscapeForm.Percent && (next.Depth > context.PercentDepth || context.PercentDepth == 0))
            return false;
        var after = at + next.Length;
        switch (next.Value)
        {
            case ' ' or '\t' or '\u00A0':
                return true;
            case '<':
                return context.IsElement || (after < text.Length && text[after] == '/');
            case '&' or ';' or ',':
                if (next.Value == context.Delimiter || (context.IsElement && next.Form == EscapeForm.Entity))
                    return true;
                return IsAtRest(text, after) || (context.Delimiter == '\0' && StartsProperty(text, after));
            case ')' or ']' or '}' or '>':
                return IsAtRest(text, after);
            default:
                return Quotes.IsQuote(next.Value) && (after >= text.Length || !char.IsLetterOrDigit(text[after]));
        }
    }

    // Whether nothing follows that could belong to the value: an end, white space, a quote, another bracket, or a delimiter.
    private static bool IsAtRest(string text, int at)
    {
        if (at >= text.Length)
            return true;
        var next = Lexeme.Read(text, at);
        return char.IsWhiteSpace(next.Value) || Quotes.IsQuote(next.Value) || next.Value is ')' or ']' or '}' or ',' or ';';
    }

    // Encrypt=, "resource":
    private static bool StartsProperty(string text, int at)
    {
        var i = at;
        while (i < text.Length && i - at < 40 && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-' or '.'))
            i++;
        return i > at && i < text.Length && (text[i] is '=' or ':' || string.Compare(text, i, "%3D", 0, 3, StringComparison.OrdinalIgnoreCase) == 0);
    }

    // A value in a connection string may contain spaces: it ends at a semicolon followed by another field, or where the text is cut off.
    private static int EndOfField(string text, int end)
    {
        if (end >= text.Length || text[end] != ' ')
            return end;
        var i = end;
        while (i < text.Length && i - end < LongestPhrase && text[i] is not ('\n' or '\r' or '"' or '\'' or '\\' or ';'))
            i++;
        return i == text.Length || (text[i] == ';' && StartsProperty(text, i + 1)) ? i : end;
    }

    private static int EndOfPhrase(string text, int at, int end)
    {
        var i = end;
        while (i < text.Length && i - at <= LongestPhrase && text[i] is not ('\n' or '\r' or ':' or '=' or '"' or '#' or ';' or '\\'))
            i++;
        var isWhole = i == text.Length || text[i] is '\n' or '\r';
        while (isWhole && i > end && char.IsWhiteSpace(text[i - 1]))
            i--;
        return isWhole && text[i - 1] != '.' ? i : end;
    }

    // "password: must be…", "token = null", "--password <password>", "-Password -Force": not a secret.
    private static bool IsWord(string text, int at, int end, ValueContext context)
    {
        if (TokenShapes.IsOption(text, at, end))
            return true;
        if (text[at] == '<' && IsPlaceholder(text, at, end))
            return true;
        if (string.CompareOrdinal(text, at, "System.", 0, 7) == 0 || string.CompareOrdinal(text, at, "AADSTS", 0, 6) == 0)
            return true;
        if (SpeaksForItself(text, at))
            return true;
        var wordEnd = end;
        while (wordEnd > at && text[wordEnd - 1] is '.' or ',' or ':' or ';' or '!' or '?')
            wordEnd--;
        return !context.IsElement && wordEnd - at < 16 && ProseWords.Contains(text.Substring(at, wordEnd - at));
    }

    // The secret follows a word that is itself searched for: token: Bearer x, $secret = ConvertTo-SecureString 'x'.
    private static bool SpeaksForItself(string text, int at)
    {
        foreach (var word in Announcers)
        {
            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }

    private static bool IsPlaceholder(string text, int at, int end)
    {
        var close = text.IndexOf('>', at, Math.Min(40, text.Length - at));
        if (close < 0)
            return false;
        for (var i = at + 1; i < close; i++)
        {
            if (!char.IsLetter(text[i]) && text[i] is not (' ' or '-' or '_'))
                return false;
        }

        return close >= end - 1;
    }

    // key: |⏎  lines with deeper indentation
    private static bool IsBlockScalar(string text, int at)
    {
        var i = at + 1;
        while (i < text.Length && text[i] is '-' or '+' or '>' or >= '0' and <= '9')
            i++;
        while (i < text.Length && text[i] is ' ' or '\r')
            i++;
        return i < text.Length && text[i] == '\n';
    }

    private static int ReadBlockScalar(string text, int at, SecretSpans spans)
    {
        var indent = IndentOf(text, text.LastIndexOf('\n', at) + 1);
        var line = text.IndexOf('\n', at) + 1;
        while (line < text.Length && IndentOf(text, line) is var own && own > indent)
        {
            var end = Lines.EndOf(text, line);
            spans.Add(line + own, end);
            line = text.IndexOf('\n', end) is var feed and >= 0 ? feed + 1 : text.Length;
        }

        return line;
    }

    // The number of spaces; -1 for an empty line.
    private static int IndentOf(string text, int line)
    {
        var i = line;
        while (i < text.Length && text[i] is ' ' or '\t')
            i++;
        return i >= text.Length || text[i] is '\n' or '\r' ? -1 : i - line;
    }
}
