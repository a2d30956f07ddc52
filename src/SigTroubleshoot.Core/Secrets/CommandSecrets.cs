namespace SigTroubleshoot.Secrets;

/// <summary>Finds secrets in the arguments of commands, where no name indicates that they are secret.</summary>
internal static class CommandSecrets
{
    // How far a command line is searched for a one-letter option.
    private const int LongestCommand = 256;

    // How far to search for the arguments of one ConvertTo-SecureString.
    private const int LongestSecureString = 2000;

    /// <summary>Adds the text that ConvertTo-SecureString takes, as an argument or from the pipeline.</summary>
    public static int FindSecureString(string text, int commandEnd, SecretSpans spans)
    {
        FindPiped(text, commandEnd, spans);
        var at = commandEnd;
        var end = -1;
        var limit = Math.Min(text.Length, commandEnd + LongestSecureString);
        while (at < limit)
        {
            at = Skip.Blanks(text, at);
            if (at >= text.Length)
                break;
            var first = Lexeme.Read(text, at);
            if (first.IsLineEnd || first.Value is ')' or ';' or '|' or '(' or '}')
                break;
            if (first.Value == '-' || first.Value == '`')
            {
                at = EndOfWord(text, at);
                continue;
            }

            var start = at;
            if (Quotes.IsQuote(first.Value))
            {
                start += first.Length;
                end = Quotes.FindClose(text, start, first);
                at = end < text.Length ? end + Lexeme.Read(text, end).Length : end;
            }
            else
            {
                end = at = EndOfWord(text, at);
            }

            spans.Add(start, end);
        }

        return end;
    }

    /// <summary>Adds the value of -p and -P, and the password in -u user:password, of a command such as az login.</summary>
    public static int FindLogin(string text, int commandEnd, SecretSpans spans)
    {
        var last = Math.Min(text.Length - 3, commandEnd + LongestCommand);
        for (var i = commandEnd; i < last && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] != '-' || !char.IsWhiteSpace(text[i - 1]) || text[i + 2] is not (' ' or '=' or '\n' or '\r'))
                continue;
            var value = Skip.Blanks(text, text[i + 2] is '=' ? i + 3 : i + 2);
            if (text[i + 1] is 'p' or 'P')
                return SecretValue.Read(text, value, default, spans);
            if (text[i + 1] is 'u' or 'U' && UserEnd(text, Skip.LineBreak(text, value)) is var colon and > 0)
                return SecretValue.Read(text, colon, default, spans);
        }

        return -1;
    }

    private static int UserEnd(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            if (text[at] == ':')
                return at + 1;
            at++;
        }

        return -1;
    }

    // 'x' | ConvertTo-SecureString
    private static void FindPiped(string text, int commandEnd, SecretSpans spans)
    {
        const string Command = "ConvertTo-SecureString";
        var i = commandEnd - Command.Length - 1;
        while (i >= 0 && text[i] == ' ')
            i--;
        if (i < 0 || text[i] != '|')
            return;
        do
            i--;
        while (i >= 0 && text[i] == ' ');
        if (i < 0 || !Quotes.IsQuote(text[i]))
            return;
        var open = text.LastIndexOf(text[i], Math.Max(0, i - 1), Math.Min(i, LongestCommand));
        if (open >= 0)
            spans.Add(open + 1, i);
    }

    // At least one character further, so that every word is passed.
    private static int EndOfWord(string text, int at)
    {
        at++;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (')' or ';' or '|' or '\\' or '}'))
            at++;
        return at;
    }
}
