namespace SigTroubleshoot.Text.Json;

/// <summary>The kind of a JSON value.</summary>
internal enum JsonKind
{
    /// <summary>null, or nothing at all.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A number, kept as text.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}

/// <summary>A JSON value that was read; absent members are <see cref="Null"/>, so a path never throws.</summary>
internal sealed class JsonValue
{
    /// <summary>null, or nothing at all.</summary>
    public static readonly JsonValue Null = new() { Kind = JsonKind.Null };

    /// <summary>Its kind.</summary>
    public JsonKind Kind { get; init; }

    private readonly string? _source;
    private string? _text;

    /// <summary>Creates a value.</summary>
    public JsonValue()
    {
    }

    /// <summary>Creates a scalar whose text is read from its source on first use.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="source">The JSON that contains it.</param>
    /// <param name="start">Where it begins, with the quotation mark of a string.</param>
    /// <param name="end">Where it ends (exclusive).</param>
    public JsonValue(JsonKind kind, string source, int start, int end)
    {
        Kind = kind;
        _source = source;
        Start = start;
        End = end;
    }

    /// <summary>The text of a string (unescaped), number or boolean; empty otherwise.</summary>
    public string Text
    {
        get => _text ??= ReadText();
        init => _text = value;
    }

    /// <summary>Whether it is true: the boolean, or the word in a string, as some services return it.</summary>
    public bool IsTrue => string.Equals(Text, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The members of an object, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonValue>> Members { get; init; } = [];

    /// <summary>The items of an array, in order.</summary>
    public IReadOnlyList<JsonValue> Items { get; init; } = [];

    /// <summary>Where the value begins in the text it was read from.</summary>
    public int Start { get; init; }

    /// <summary>Where the value ends (exclusive).</summary>
    public int End { get; init; }

    /// <summary>Where the name of this member begins; -1 if it is not known or the value is no member.</summary>
    public int KeyStart { get; init; } = -1;

    /// <summary>A member by name, ignoring case; <see cref="Null"/> if it is absent.</summary>
    public JsonValue this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase))
                    return member.Value;
            }

            return Null;
        }
    }

    private string ReadText()
    {
        if (_source is null || Kind is JsonKind.Null or JsonKind.Array or JsonKind.Object)
            return "";
        if (Kind != JsonKind.String)
            return _source.Substring(Start, End - Start);
        var text = _source.Substring(Start + 1, End - Start - 2);
        return text.IndexOf('\\') < 0 ? text : JsonUnescaper.Unescape(text);
    }
}
