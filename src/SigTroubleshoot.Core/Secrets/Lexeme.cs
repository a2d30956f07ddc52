using System.Globalization;

namespace SigTroubleshoot.Secrets;

/// <summary>One character as a reader sees it, however it is escaped.</summary>
internal readonly struct Lexeme
{
    private Lexeme(char value, int length, EscapeForm form = EscapeForm.None, int depth = 0)
    {
        Value = value;
        Length = length;
        Form = form;
        Depth = depth;
    }

    /// <summary>The unescaped character.</summary>
    public char Value { get; }

    /// <summary>The number of characters that represent it in the text, at least 1.</summary>
    public int Length { get; }

    /// <summary>How it is escaped.</summary>
    public EscapeForm Form { get; }

    /// <summary>How many times it is escaped: the number of backslashes, percent codes, or entities.</summary>
    public int Depth { get; }

    /// <summary>Whether it ends a line: a line break, escaped or not.</summary>
    public bool IsLineEnd => Value is '\n' or '\r';

    /// <summary>Whether it is white space between words.</summary>
    public bool IsBlank => Value is ' ' or '\t' or '\u00A0';

    /// <summary>Reads the character at a position in the text.</summary>
    public static Lexeme Read(string text, int at) => text[at] switch
    {
        '\\' => ReadBackslash(text, at),
        '%' => ReadPercent(text, at),
        '&' => ReadEntity(text, at, at + 1) ?? new Lexeme('&', 1),
        var plain => new Lexeme(plain, 1),
    };

    private static Lexeme ReadBackslash(string text, int at)
    {
        var next = at;
        while (next < text.Length && text[next] == '\\')
            next++;
        var depth = next - at;
        if (next == text.Length)
            return new Lexeme('\\', depth);
        char? meant = text[next] switch
        {
            '"' or '\'' or '/' or '`' => text[next],
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (meant is { } simple)
            return new Lexeme(simple, depth + 1, EscapeForm.Backslash, depth);
        if (text[next] == 'u' && TryReadHex(text, next + 1, 4, out var code))
        {
            // HTML within JSON: \u0026quot;
            var entity = code == '&' ? ReadEntity(text, at, next + 5) : null;
            return entity ?? new Lexeme((char)code, depth + 5, EscapeForm.Backslash, depth);
        }

        return new Lexeme('\\', depth);
    }

    private static Lexeme ReadPercent(string text, int at)
    {
        var next = at + 1;
        var depth = 1;
        while (next + 1 < text.Length && text[next] == '2' && text[next + 1] == '5')
        {
            next += 2;
            depth++;
        }

        // 25 may be the code itself: an escaped percent sign and nothing more.
        if (!TryReadHex(text, next, 2, out var code))
            return depth == 1 ? new Lexeme('%', 1) : new Lexeme('%', next - at, EscapeForm.Percent, depth - 1);
        return new Lexeme((char)code, next + 2 - at, EscapeForm.Percent, depth);
    }

    // The character of the entity after an ampersand; null if the ampersand is literal.
    private static Lexeme? ReadEntity(string text, int at, int next)
    {
        var depth = 1;
        while (StartsWith(text, next, "amp;"))
        {
            next += 4;
            depth++;
        }

        var end = next;
        while (end < text.Length && end < next + 6 && text[end] != ';')
            end++;
        if (end < text.Length && text[end] == ';' && Named(text.Substring(next, end - next)) is { } meant)
            return new Lexeme(meant, end + 1 - at, EscapeForm.Entity, depth);
        return depth == 1 ? null : new Lexeme('&', next - at, EscapeForm.Entity, depth - 1);
    }

    private static char? Named(string name)
    {
        switch (name.ToUpperInvariant())
        {
            case "QUOT":
                return '"';
            case "APOS":
                return '\'';
            case "LT":
                return '<';
            case "GT":
                return '>';
            case "NBSP":
                return ' ';
        }

        if (name.Length < 2 || name[0] != '#')
            return null;
        var isHex = name[1] is 'x' or 'X';
        var digits = name.Substring(isHex ? 2 : 1);
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return ushort.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) ? (char)code : null;
    }

    private static bool TryReadHex(string text, int at, int digits, out int code)
    {
        code = 0;
        if (at + digits > text.Length)
            return false;
        for (var i = at; i < at + digits; i++)
        {
            var digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return false;
            code = (code << 4) | digit;
        }

        return true;
    }

    private static bool StartsWith(string text, int at, string word) =>
        string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
