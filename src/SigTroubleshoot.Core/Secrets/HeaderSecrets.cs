namespace SigTroubleshoot.Secrets;

/// <summary>Finds the secrets in HTTP headers: Authorization, Cookie, and a scheme with its token anywhere.</summary>
internal static class HeaderSecrets
{
    // Shorter runs after an everyday word such as Basic are words.
    private const int ShortestToken = 8;

    // Schemes followed by one token; other schemes are followed by a list, and the whole line is masked.
    private static readonly HashSet<string> TokenSchemes = new(StringComparer.OrdinalIgnoreCase)
    {
        "basic", "bearer", "negotiate", "ntlm", "pop", "sharedaccesssignature", "sharedkey", "sharedkeylite", "token",
    };

    private static readonly HashSet<string> WordsAfterScheme = new(StringComparer.OrdinalIgnoreCase)
    {
        "token", "tokens", "authentication", "authorization", "authorization_uri", "auth", "scheme", "realm", "error", "challenge",
        "access", "header", "type",
    };

    /// <summary>Adds the value of an Authorization header; a scheme with one token stays readable.</summary>
    public static int FindAuthorization(string text, int wordEnd, SecretSpans spans)
    {
        if (!TryReadHeader(text, wordEnd, out var at, out var end))
            return -1;
        var firstEnd = at;
        while (firstEnd < end && char.IsLetter(text[firstEnd]))
            firstEnd++;
        var first = text.Substring(at, firstEnd - at);
        if (TokenSchemes.Contains(first))
            return FindToken(text, firstEnd, isCommonWord: false, spans);
        if (ProseWords.Contains(first) && (firstEnd == end || text[firstEnd] == ' '))
            return -1;
        spans.Add(at, end);
        return end;
    }

    /// <summary>Adds the whole value of a cookie header.</summary>
    public static int FindCookie(string text, int wordEnd, SecretSpans spans)
    {
        if (!TryReadHeader(text, wordEnd, out var at, out var end))
            return -1;
        spans.Add(at, end);
        return end;
    }

    /// <summary>Adds the token after a scheme such as Bearer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="schemeEnd">The end of the scheme's name.</param>
    /// <param name="isCommonWord">Whether the scheme's name is an everyday word, so that what follows must look like a token.</param>
    /// <param name="spans">Takes the secrets.</param>
    public static int FindToken(string text, int schemeEnd, bool isCommonWord, SecretSpans spans)
    {
        var at = Skip.Blanks(text, schemeEnd);
        if (at < text.Length && at == schemeEnd && text[at] is '+' && !isCommonWord)
            at++;
        at = Skip.LineBreak(text, at);
        if (at == schemeEnd || at >= text.Length)
            return -1;
        var open = Lexeme.Read(text, at);
        if (Quotes.IsQuote(open.Value) || open.Value is '[' or '{' or '<')
            at += open.Length;
        var end = EndOfToken(text, at);
        if (end == at || WordsAfterScheme.Contains(FirstWord(text, at, end)) || ProseWords.Contains(FirstWord(text, at, end)))
            return -1;
        if (TokenShapes.IsOption(text, at, end))
            return -1;
        if (isCommonWord && !IsBase64(text, at, end))
            return -1;
        spans.Add(at, end);
        return end;
    }

    private static string FirstWord(string text, int at, int end)
    {
        var i = at;
        while (i < end && (char.IsLetter(text[i]) || text[i] == '_'))
            i++;
        var isWhole = i == end || (text[i] is '.' or ':' or '=' && (i + 1 == end || text[i] == '='));
        return isWhole ? text.Substring(at, i - at) : "";
    }

    private static int EndOfToken(string text, int at)
    {
        while (at < text.Length)
        {
            var next = Lexeme.Read(text, at);
            if (next.IsLineEnd || char.IsWhiteSpace(next.Value) || Quotes.IsQuote(next.Value))
                return at;
            if (next.Value is ',' or ';' or '<' or '>' or ')' or ']' or '}' or '&' && next.Form != EscapeForm.Percent)
                return at;
            at += next.Length;
        }

        return at;
    }

    private static bool IsBase64(string text, int at, int end)
    {
        if (end - at < ShortestToken)
            return false;
        bool upper = false, lower = false, digit = false;
        for (var i = at; i < end; i++)
        {
            var c = text[i];
            upper |= c is >= 'A' and <= 'Z' && i > at;
            lower |= c is >= 'a' and <= 'z';
            digit |= c is >= '0' and <= '9' or '+' or '/' or '=';
        }

        return upper && lower && digit;
    }

    // Where a header's value begins and ends: at its quote, or with its line.
    private static bool TryReadHeader(string text, int wordEnd, out int at, out int end)
    {
        end = wordEnd;
        at = Skip.Blanks(text, Skip.Closers(text, wordEnd, out _));
        if (at >= text.Length || Lexeme.Read(text, at) is not { Value: ':' or '=' } sign)
            return false;
        at = Skip.Blanks(text, at + sign.Length);
        at = Skip.LineBreak(text, at < text.Length && text[at] == '>' ? Skip.Blanks(text, at + 1) : at);
        if (at >= text.Length)
            return false;
        var isList = Lexeme.Read(text, at).Value == '[';
        if (isList)
            at = Skip.Blanks(text, at + 1);
        if (at >= text.Length || Lexeme.Read(text, at) is not { Value: not '{', IsLineEnd: false } first)
            return false;
        if (Quotes.IsQuote(first.Value))
        {
            at += first.Length;
            end = Quotes.FindClose(text, at, first);
            return end > at;
        }

        end = EndOfHeader(text, at, isList);
        return end > at;
    }

    private static int EndOfHeader(string text, int at, bool isList)
    {
        while (at < text.Length)
        {
            var next = Lexeme.Read(text, at);
            var isQuote = Quotes.IsQuote(next.Value);
            if (isQuote && text[at - 1] == '=')
            {
                // Digest username="x", response="y": a quoted part, not the end.
                at = Quotes.FindClose(text, at + next.Length, next);
                if (at == text.Length)
                    return at;
                next = Lexeme.Read(text, at);
            }
            else if (isQuote && IsAtRest(text, at + next.Length))
            {
                return at;
            }

            if (next.IsLineEnd || (isList && next.Value == ']'))
                return at;
            at += next.Length;
        }

        return at;
    }

    // The quote around the whole header, as in curl -H "Cookie: a=b" https://…
    private static bool IsAtRest(string text, int at) =>
        at >= text.Length || Lexeme.Read(text, at) is { IsBlank: true } or { IsLineEnd: true } or { Value: ',' or ')' or ']' or '}' };
}
