namespace SigTroubleshoot.Secrets;

/// <summary>Finds the password in an address: <c>https://user:password@host</c>.</summary>
internal static class AddressSecrets
{
    private static readonly string[] Marks = ["://", ":\\/\\/", "%3A%2F%2F"];

    // Without a colon, what precedes the at sign is a token only if it is this long; anything shorter is a user name.
    private const int ShortestToken = 16;

    /// <summary>Adds the passwords of all addresses.</summary>
    public static void Find(string text, SecretSpans spans)
    {
        foreach (var mark in Marks)
        {
            var comparison = mark[0] == '%' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            for (var at = text.IndexOf(mark, comparison); at >= 0;)
            {
                var from = at + mark.Length;
                var end = FindUser(text, from, spans);
                at = text.IndexOf(mark, Math.Max(from, end), comparison);
            }
        }
    }

    private static int FindUser(string text, int from, SecretSpans spans)
    {
        int colon = -1, lastAt = -1, i = from;
        while (i < text.Length)
        {
            var next = Lexeme.Read(text, i);
            if (char.IsWhiteSpace(next.Value) || next.Value is '/' or '?' or '#' or '<' or '>' || Quotes.IsQuote(next.Value))
                break;
            if (next.Value == ':' && colon < 0)
                colon = i + next.Length;
            else if (next.Value == '@')
                lastAt = i;
            i += next.Length;
        }

        if (lastAt >= 0 && colon >= 0 && colon <= lastAt)
            spans.Add(colon, lastAt);
        else if (lastAt - from >= ShortestToken)
            spans.Add(from, lastAt);
        else if (lastAt < 0 && colon >= 0 && i == text.Length && !IsPort(text, colon))
            spans.Add(colon, i);
        return i;
    }

    // An address that is truncated before its at sign: only digits can be a port.
    private static bool IsPort(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] is not (>= '0' and <= '9' or '.' or ',' or ')' or ']' or '}' or ';' or ':'))
                return false;
        }

        return true;
    }
}
