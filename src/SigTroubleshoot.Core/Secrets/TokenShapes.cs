namespace SigTroubleshoot.Secrets;

/// <summary>Decides by its shape whether a run of characters was generated or written by a person.</summary>
internal static class TokenShapes
{
    /// <summary>The end of a run without white space, quotes, commas, and brackets.</summary>
    public static int EndOfRun(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at])
            && text[at] is not (',' or '<' or '>' or '(' or ')' or '[' or ']' or '{' or '}' or '\\') && !Quotes.IsQuote(text[at]))
            at++;
        return at;
    }

    /// <summary>Whether a run is a word of prose: letters, with an uppercase letter only at the start and a period only at the end.</summary>
    public static bool IsPlainWord(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c is >= 'a' and <= 'z' || (c is >= 'A' and <= 'Z' && i == start) || (c is '.' or ':' or ';' or '!' or '?' && i == end - 1))
                continue;
            return false;
        }

        return true;
    }

    /// <summary>Whether a run is a command's option, such as <c>-Force</c> or <c>--name</c>.</summary>
    public static bool IsOption(string text, int start, int end)
    {
        if (text[start] != '-')
            return false;
        for (var i = start; i < end; i++)
        {
            if (text[i] is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or '-'))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a run has the mix of uppercase letters, lowercase letters, and digits of random bytes in base64. Names in camel case
    /// change the kind of character about once in three characters, random ones twice in three.
    /// </summary>
    public static bool IsRandom(string text, int start, int end)
    {
        if (IsUniqueName(text, start, end))
            return false;
        int upper = 0, lower = 0, digits = 0, changes = 0;
        var before = '\0';
        for (var i = start; i < end; i++)
        {
            var kind = text[i] switch
            {
                >= 'A' and <= 'Z' => 'A',
                >= 'a' and <= 'z' => 'a',
                >= '0' and <= '9' => '0',
                _ => '\0',
            };
            if (kind == '\0')
                continue;
            if (kind == 'A')
                upper++;
            else if (kind == 'a')
                lower++;
            else
                digits++;
            if (before != '\0' && kind != before)
                changes++;
            before = kind;
        }

        var count = upper + lower + digits;
        var least = count < 60 ? 0.5 : 0.42;
        return digits > 0 && upper * 8 >= count && lower * 8 >= count && changes >= count * least;
    }

    // The unique name of a shared gallery: its subscription in lower case, then its own name in upper case.
    private static bool IsUniqueName(string text, int start, int end)
    {
        const int GuidLength = 36;
        if (end - start <= GuidLength + 1 || text[start + GuidLength] != '-' || !Guid.TryParseExact(text.Substring(start, GuidLength), "D", out _))
            return false;
        for (var i = start + GuidLength + 1; i < end; i++)
        {
            if (text[i] is not (>= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '.'))
                return false;
        }

        return true;
    }
}
