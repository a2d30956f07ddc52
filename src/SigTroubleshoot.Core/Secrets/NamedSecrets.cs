namespace SigTroubleshoot.Secrets;

/// <summary>
/// Finds values by the name before them: JSON, YAML, INI, XML, and HCL properties, hashtables, variables,
/// command-line options, connection strings, form fields, and pairs of name and value properties.
/// </summary>
internal static class NamedSecrets
{
    private const int LongestName = 80;

    // From a name to the property that contains its value: {"name":"X","value":"y"}.
    private const int FarthestValue = 240;

    private static readonly string[] ShortNames = ["pass", "pat", "sas", "pw", "sig"];
    private static readonly string[] ValueNames = ["value", "securevalue", "secretvalue", "defaultvalue"];

    /// <summary>Adds the value that follows a name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wordEnd">The end of the word that identifies the name as that of a secret.</param>
    /// <param name="kinds">The kinds of the word.</param>
    /// <param name="spans">Takes the secrets.</param>
    /// <returns>The position to continue from; -1 if no value follows.</returns>
    public static int Find(string text, int wordEnd, TriggerKinds kinds, SecretSpans spans)
    {
        var end = EndOfName(text, wordEnd);
        if (end < 0)
            return -1;
        var start = StartOfName(text, wordEnd);
        var isSignature = (kinds & TriggerKinds.Signature) != 0;
        if ((kinds & TriggerKinds.Name) == 0 && !IsWordOfItsOwn(text, start, wordEnd))
            return -1;
        if (IsSyntaxError(text, start))
            return -1;
        var separator = ReadSeparator(text, start, end);
        if (separator.End < 0)
            return -1;
        if (isSignature && !CouldBeSignature(text, separator))
            return -1;
        var context = new ValueContext
        {
            Delimiter = isSignature ? '&' : DelimiterBefore(text, start),
            PercentDepth = isSignature ? int.MaxValue : separator.PercentDepth,
            IsElement = separator.IsElement,
            IsAtLineStart = separator.IsSpaced && Lines.IsAtStart(text, start),
        };
        return SecretValue.Read(text, separator.End, context, spans);
    }

    private static int EndOfName(string text, int wordEnd)
    {
        var end = wordEnd;
        while (end < text.Length && end < wordEnd + 3 && text[end] is >= '0' and <= '9')
            end++;
        var goesOn = end < text.Length
            && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || (text[end] == '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])));
        return goesOn ? -1 : end;
    }

    private static int StartOfName(string text, int wordEnd)
    {
        var start = wordEnd;
        while (start > 0 && wordEnd - start < LongestName && IsNameCharacter(text[start - 1]))
            start--;
        // The letters of an escape sequence before the name do not belong to it: \npassword, %26password, \u0026password.
        if (start > 0 && text[start - 1] == '\\')
            return text[start] is 'u' ? Math.Min(start + 5, wordEnd - 1) : text[start] is 'n' or 'r' or 't' ? start + 1 : start;
        return start > 0 && text[start - 1] == '%' ? Math.Min(start + 2, wordEnd - 1) : StartOfOption(text, start, wordEnd);
    }

    // The end of a sentence may directly precede an option: "region.--client-secret".
    private static int StartOfOption(string text, int start, int wordEnd)
    {
        for (var i = wordEnd - 1; i > start; i--)
        {
            if (text[i] == '-' && text[i - 1] is '-' or '.')
                return text[i - 1] == '-' ? i - 1 : i;
        }

        return start;
    }

    private static bool IsNameCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-' or '.';

    // pass in DB_PASS and dbPass, not in bypass.
    private static bool IsWordOfItsOwn(string text, int start, int wordEnd)
    {
        foreach (var word in ShortNames)
        {
            var at = wordEnd - word.Length;
            if (at < 0 || string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            return at <= start || !char.IsLetterOrDigit(text[at - 1]) || (char.IsLower(text[at - 1]) && char.IsUpper(text[at]));
        }

        return false;
    }

    // "Unexpected token: }" is a parser's message.
    private static bool IsSyntaxError(string text, int start)
    {
        const string Word = "unexpected ";
        return start >= Word.Length && string.Compare(text, start - Word.Length, Word, 0, Word.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    // Near a gallery, "sig" may as well be the gallery.
    private static bool CouldBeSignature(string text, Separator separator)
    {
        var value = separator.End;
        if (string.CompareOrdinal(text, value, "/subscriptions", 0, 14) == 0)
            return false;
        if (separator.Sign == '=' && !separator.IsSpaced)
            return true;
        while (value < text.Length && (text[value] is ' ' or '\\' || Quotes.IsQuote(text[value])))
            value++;
        // A sentence in Chinese has no spaces, and a signature has only ASCII characters.
        var end = value;
        for (var limit = TokenShapes.EndOfRun(text, value); end < limit && text[end] < 128;)
            end++;
        return end - value >= 32 && text[value] != '/';
    }

    private static char DelimiterBefore(string text, int start)
    {
        var i = start;
        while (i > 0 && text[i - 1] is ' ' or '$')
            i--;
        return i == 0 ? '\0' : text[i - 1] switch
        {
            ';' when IsEndOfEntity(text, i - 1) => '&',
            ';' => ';',
            ',' => ',',
            '&' or '?' => '&',
            _ => '\0',
        };
    }

    private static bool IsEndOfEntity(string text, int at) => at >= 4 && string.Compare(text, at - 4, "&amp", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;

    private static Separator ReadSeparator(string text, int start, int end)
    {
        var isOption = text[start] is '-';
        var isElement = start > 0 && (text[start - 1] == '<' || (text[start - 1] == ';' && start > 3 && string.Compare(text, start - 3, "lt;", 0, 3, StringComparison.OrdinalIgnoreCase) == 0));
        var i = Skip.Closers(text, end, out var isQuoted);
        var blanks = 0;
        while (i < text.Length && Lexeme.Read(text, i) is { IsBlank: true } blank)
        {
            i += blank.Length;
            blanks++;
        }

        var lineEnd = i;
        i = SkipLineBreak(text, i, isOption);
        if (i == text.Length)
            return Separator.None;
        var sign = Lexeme.Read(text, i);
        var depth = sign.Form == EscapeForm.Percent ? sign.Depth : 0;
        switch (sign.Value)
        {
            case '=' or ':':
                i += sign.Length;
                while (i < text.Length && text[i] is '=' or '>' or ':')
                    i++;
                var isSpaced = i < text.Length && Lexeme.Read(text, i).IsBlank;
                return new Separator { End = i, Sign = sign.Value, PercentDepth = depth, IsSpaced = isSpaced };
            case '>' when isElement && blanks == 0:
                return new Separator { End = i + sign.Length, Sign = '>', IsElement = true };
            case '-' when blanks > 0 && i + 1 < text.Length && text[i + 1] == '>':
                return new Separator { End = i + 2, Sign = '>' };
        }

        if (isQuoted && sign.Value == ',' && IsArgument(text, start))
            return new Separator { End = i + 1, Sign = ',' };
        if (FindPairedValue(text, end) is var paired and > 0)
            return new Separator { End = paired, Sign = ':' };
        if (blanks > 1 && EndOfType(text, i) is var type and > 0)
            return new Separator { End = type, Sign = ' ' };
        var isTabular = (blanks > 2 || (blanks > 1 && Lines.IsAtStart(text, start))) && IsEnvironmentVariable(text, start, end);
        return (blanks > 0 || i > lineEnd) && (isTabular || (isOption && !isQuoted)) ? new Separator { End = i, Sign = ' ' } : Separator.None;
    }

    // A console may have wrapped the sign, or the quoted value of an option, to the next line.
    private static int SkipLineBreak(string text, int at, bool isOption)
    {
        if (at >= text.Length || text[at] is not ('\n' or '\r'))
            return at;
        var content = Lines.ContentStart(text, text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1);
        if (content >= text.Length)
            return at;
        var next = Lexeme.Read(text, content).Value;
        return next is '=' or ':' or '>' || (isOption && Quotes.IsQuote(next)) ? content : at;
    }

    // The table of a deployment's parameters: Name  Type  Value
    private static int EndOfType(string text, int at)
    {
        const string Type = "SecureString";
        var end = at + Type.Length;
        var isType = string.Compare(text, at, Type, 0, Type.Length, StringComparison.OrdinalIgnoreCase) == 0;
        return isType && end < text.Length && text[end] is ' ' or '\t' ? end : -1;
    }

    // SetEnvironmentVariable('X', 'y')
    private static bool IsArgument(string text, int start)
    {
        var i = start;
        while (i > 0 && (text[i - 1] is '\\' or ' ' || Quotes.IsQuote(text[i - 1])))
            i--;
        return i > 0 && text[i - 1] == '(';
    }

    private static bool IsEnvironmentVariable(string text, int start, int end) => text.IndexOf('_', start, end - start) >= 0;

    // The position of the value in: "X", "value": "y" — name: X⏎ value: y — key="X" value="y"
    private static int FindPairedValue(string text, int at)
    {
        var i = at;
        while (i < text.Length && i - at < FarthestValue)
        {
            var next = Lexeme.Read(text, i);
            if (!next.IsBlank && !next.IsLineEnd && next.Value is not (',' or ';') && !Quotes.IsQuote(next.Value))
                break;
            i = next.IsLineEnd ? Lines.ContentStart(text, i + next.Length) : i + next.Length;
        }

        return i == at ? -1 : EndOfValueName(text, i);
    }

    /// <summary>The position after <c>value:</c>, <c>"value":</c>, or <c>value=</c> within a short object; -1 if there is none.</summary>
    public static int FindValueWithin(string text, int at)
    {
        var isInWord = false;
        for (var i = at; i < text.Length && i - at < FarthestValue;)
        {
            var next = Lexeme.Read(text, i);
            if (next.Value is '}' or '{')
                break;
            if (!isInWord && next.Value is 'v' or 'V' or 's' or 'S' && EndOfValueName(text, i) is var found and > 0)
                return found;
            isInWord = char.IsLetterOrDigit(next.Value);
            i += next.Length;
        }

        return -1;
    }

    /// <summary>The position after <c>value:</c> at the start of the next line; -1 if it is something else.</summary>
    public static int FindValueOnNextLine(string text, int at) =>
        at < text.Length && text[at] is '\n' or '\r' ? FindPairedValue(text, at) : -1;

    private static int EndOfValueName(string text, int at)
    {
        foreach (var name in ValueNames)
        {
            if (string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            var i = Skip.Closers(text, at + name.Length, out _);
            while (i < text.Length && text[i] is ' ' or '\t')
                i++;
            if (i < text.Length && Lexeme.Read(text, i) is { Value: ':' or '=' } sign)
                return i + sign.Length;
        }

        return -1;
    }

    private readonly struct Separator
    {
        public static readonly Separator None = new() { End = -1 };

        public int End { get; init; }

        public char Sign { get; init; }

        public int PercentDepth { get; init; }

        public bool IsSpaced { get; init; }

        public bool IsElement { get; init; }
    }
}
