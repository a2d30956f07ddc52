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

    /// <summary>The text of a string (unescaped), number or boolean; empty otherwise.</summary>
    public string Text { get; init; } = "";

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
}
