namespace SigTroubleshoot.Text.Json;

/// <summary>The grammar of JSON's numbers.</summary>
internal static class JsonNumber
{
    /// <summary>Whether a text is a number according to RFC 8259: no plus sign, no leading zero, no bare decimal point.</summary>
    public static bool IsValid(string text)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        if (at < text.Length && text[at] == '0')
            at++;
        else if (!Digits(text, ref at))
            return false;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (!Digits(text, ref at))
                return false;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            if (!Digits(text, ref at))
                return false;
        }

        return at == text.Length;
    }

    private static bool Digits(string text, ref int at)
    {
        var from = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return at > from;
    }
}
