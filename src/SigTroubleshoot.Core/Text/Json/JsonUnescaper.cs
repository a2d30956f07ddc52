using System.Globalization;
using System.Text;

namespace SigTroubleshoot.Text.Json;

/// <summary>Collects the text of a JSON string while searching for its end.</summary>
internal sealed class JsonUnescaper
{
    private readonly string _text;
    private readonly int _start;
    private StringBuilder? _builder;
    private int _from;

    /// <param name="text">The text that contains the string.</param>
    /// <param name="start">The place after the opening quote.</param>
    public JsonUnescaper(string text, int start)
    {
        _text = text;
        _start = start;
        _from = start;
    }

    /// <summary>Whether all was valid JSON so far: no bare control character, no unknown escape.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>Processes the character at a position; returns the position of the last character that belongs to it.</summary>
    public int Step(int at)
    {
        var c = _text[at];
        if (c < ' ')
            IsExact = false;
        if (c != '\\')
            return at;
        var next = at + 1 < _text.Length ? _text[at + 1] : '\0';
        var end = at + 1;
        char? plain = next switch
        {
            '"' or '\\' or '/' => next,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' when IsHex(at + 2) => Hex(at + 2, ref end),
            '\'' or '`' => next,
            _ => null,
        };
        IsExact &= plain is not (null or '\'' or '`') || next == 'u';
        if (plain is null)
            return at;

        (_builder ??= new StringBuilder()).Append(_text, _from, at - _from).Append(plain.Value);
        _from = end + 1;
        return end;
    }

    /// <summary>The text up to a position, which may be before the last step.</summary>
    public string Take(int end)
    {
        if (_builder is null)
            return _text.Substring(_from, end - _from);
        if (end >= _from)
            return _builder.Append(_text, _from, end - _from).ToString();
        return Unescape(_text.Substring(_start, end - _start));
    }

    /// <summary>A text without its JSON escape sequences; everything else is unchanged.</summary>
    public static string Unescape(string escaped)
    {
        var unescaper = new JsonUnescaper(escaped, 0);
        for (var at = 0; at < escaped.Length; at++)
            at = unescaper.Step(at);
        return unescaper.Take(escaped.Length);
    }

    private bool IsHex(int at)
    {
        for (var i = at; i < at + 4; i++)
        {
            if (i >= _text.Length || !Uri.IsHexDigit(_text[i]))
                return false;
        }

        return true;
    }

    private char Hex(int at, ref int end)
    {
        end = at + 3;
        return (char)int.Parse(_text.Substring(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
