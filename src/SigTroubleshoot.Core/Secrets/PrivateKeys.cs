namespace SigTroubleshoot.Secrets;

/// <summary>Finds private keys in PEM and SSH format, on several lines, on one line, or truncated.</summary>
internal static class PrivateKeys
{
    // A part of a key's body between two spaces, if its line breaks were replaced by spaces.
    private const int ShortestPart = 16;

    // -----END ENCRYPTED PRIVATE KEY
    private const int LongestHead = 48;

    private static readonly string[] Headers = ["Proc-Type:", "DEK-Info:", "Comment:", "Version:"];

    /// <summary>Adds the body of a key after <c>BEGIN … PRIVATE KEY</c>.</summary>
    /// <returns>The end of the key; -1 if the words are not the header of a key.</returns>
    public static int Find(string text, int wordEnd, SecretSpans spans)
    {
        var at = wordEnd;
        while (at < text.Length && text[at] == '-')
            at++;
        if (at - wordEnd < 3)
            return -1;
        if (StartOfTail(text, wordEnd) is var tail and >= 0)
            return FindBefore(text, tail, spans, at);
        var end = at;
        var lineStart = true;
        while (at < text.Length)
        {
            var next = Lexeme.Read(text, at);
            if (next.IsLineEnd)
            {
                lineStart = true;
                at = Lines.ContentStart(text, at + next.Length);
            }
            else if (next.IsBlank)
            {
                if (!lineStart && !GoesOn(text, at + next.Length))
                    break;
                at += next.Length;
            }
            else if (lineStart && IsHeader(text, at))
            {
                var line = EndOfHeader(text, at);
                spans.Add(at, line);
                end = at = line;
            }
            else if (IsBody(next.Value))
            {
                var start = at;
                while (at < text.Length && Lexeme.Read(text, at) is var part && IsBody(part.Value))
                    at += part.Length;
                spans.Add(start, at);
                end = at;
                lineStart = false;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // The position of -----END; -1 if the words are not the footer of a key.
    private static int StartOfTail(string text, int wordEnd)
    {
        var from = Math.Max(0, wordEnd - LongestHead);
        var dashes = text.LastIndexOf("-END ", wordEnd - 1, wordEnd - from, StringComparison.OrdinalIgnoreCase);
        while (dashes > 0 && text[dashes - 1] == '-')
            dashes--;
        return dashes;
    }

    // A key whose header was cut off: the lines before its footer that contain only base64.
    private static int FindBefore(string text, int tail, SecretSpans spans, int end)
    {
        var start = tail;
        for (var i = tail - 1; i >= 0 && (IsBody(text[i]) || text[i] is '\n' or '\r' or '\\'); i--)
        {
            if (i == 0 || text[i - 1] is '\n' or '\r' or '\\')
                start = i;
        }

        spans.Add(start, tail);
        return end;
    }

    private static bool IsBody(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '+' or '/' or '=' or '*';

    private static bool IsHeader(string text, int at)
    {
        foreach (var header in Headers)
        {
            if (string.CompareOrdinal(text, at, header, 0, header.Length) == 0)
                return true;
        }

        return false;
    }

    private static int EndOfHeader(string text, int at)
    {
        while (at < text.Length && Lexeme.Read(text, at) is { IsLineEnd: false } next)
            at += next.Length;
        return at;
    }

    private static bool GoesOn(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < ShortestPart && (IsBody(text[end]) || text[end] is ' ' && end == at))
            end++;
        return end == text.Length || end - at >= ShortestPart || text[end] is '\n' or '\r' or '\\' || (end < text.Length && text[end] == '-');
    }
}
