using System.Globalization;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Text.Json;

/// <summary>Writes indented JSON. Half of a surrogate pair becomes U+FFFD, because strict readers reject it even as an escape sequence.</summary>
internal sealed class JsonTextWriter
{
    private static readonly Regex Unpaired = new("[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", RegexOptions.CultureInvariant);

    private readonly TextWriter _output;
    private int _depth;
    private bool _isFirst = true;
    private bool _afterName;

    /// <param name="output">Receives the text.</param>
    public JsonTextWriter(TextWriter output) => _output = output;

    /// <summary>Writes an object.</summary>
    /// <param name="members">Writes its members.</param>
    public JsonTextWriter Object(Action members) => Container('{', '}', members);

    /// <summary>Writes an array.</summary>
    /// <param name="items">Writes its items.</param>
    public JsonTextWriter Array(Action items) => Container('[', ']', items);

    /// <summary>Writes an array with one item for each element.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="item">Writes the item of an element.</param>
    public JsonTextWriter Array<T>(IEnumerable<T> source, Action<T> item) => Array(() =>
    {
        foreach (var element in source)
            item(element);
    });

    /// <summary>Writes the name of the next value.</summary>
    public JsonTextWriter Name(string name)
    {
        Next();
        _output.Write(JsonText.Quote(Unpaired.Replace(name, "\uFFFD")));
        _output.Write(": ");
        _afterName = true;
        return this;
    }

    /// <summary>Writes a text.</summary>
    public JsonTextWriter Value(string text) => Raw(JsonText.Quote(Unpaired.Replace(text, "\uFFFD")));

    /// <summary>Writes a number.</summary>
    public JsonTextWriter Value(long number) => Raw(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a finite number with a fraction.</summary>
    public JsonTextWriter Value(double number) => Raw(number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Writes true or false.</summary>
    public JsonTextWriter Value(bool value) => Raw(value ? "true" : "false");

    /// <summary>Writes null.</summary>
    public JsonTextWriter Null() => Raw("null");

    /// <summary>Writes a member with a text; null if there is none.</summary>
    public JsonTextWriter Member(string name, string? text) => text is null ? Name(name).Null() : Name(name).Value(text);

    /// <summary>Writes a member with a number; null if there is none.</summary>
    public JsonTextWriter Member(string name, long? number) => number is { } value ? Name(name).Value(value) : Name(name).Null();

    /// <summary>Writes a member with a finite number that may have a fraction; null if there is none.</summary>
    public JsonTextWriter Member(string name, double? number) => number is { } value ? Name(name).Value(value) : Name(name).Null();

    private JsonTextWriter Container(char open, char close, Action content)
    {
        Next();
        _output.Write(open);
        _depth++;
        _isFirst = true;
        content();
        _depth--;
        if (!_isFirst)
            NewLine();
        _output.Write(close);
        _isFirst = false;
        return this;
    }

    private JsonTextWriter Raw(string text)
    {
        Next();
        _output.Write(text);
        return this;
    }

    private void Next()
    {
        if (_afterName)
        {
            _afterName = false;
            return;
        }

        if (!_isFirst)
            _output.Write(',');
        _isFirst = false;
        if (_depth > 0)
            NewLine();
    }

    private void NewLine()
    {
        _output.Write('\n');
        for (var i = 0; i < _depth; i++)
            _output.Write("  ");
    }
}
