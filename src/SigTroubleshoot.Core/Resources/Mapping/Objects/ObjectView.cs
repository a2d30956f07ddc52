using System.Collections;
using System.Globalization;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>
/// Reads an object by the names of its properties: an object of Az or of Microsoft's SDK, a hashtable, an exception, or a JSON
/// value. No class of theirs is referenced; a property that is absent, or whose getter throws, does not exist.
/// </summary>
/// <param name="value">The object, or null.</param>
internal abstract class ObjectView(object? value) : IResourceNode
{
    /// <inheritdoc/>
    public bool Exists => Value is not (null or JsonValue { Kind: JsonKind.Null });

    /// <summary>The object itself.</summary>
    public object? Value => value;

    /// <inheritdoc/>
    public bool IsComposite => Value switch
    {
        null => false,
        // The wrapper itself would be taken for a number.
        _ when IsPropertyBag => true,
        JsonValue json => json.Kind == JsonKind.Object,
        IDictionary => true,
        string or IConvertible or IFormattable or IEnumerable => false,
        _ => SdkText(Value) is null,
    };

    /// <summary>Whether the value is nothing but its properties, and has no class of its own.</summary>
    public virtual bool IsPropertyBag => false;

    /// <summary>Whether the value is a list.</summary>
    public bool IsList => Value is JsonValue { Kind: JsonKind.Array } or (IEnumerable and not (string or IDictionary));

    /// <summary>The value as text: dates as ISO 8601, numbers invariant, anything else as its own text; null for composites and if there is no value.</summary>
    public string? Text => Value switch
    {
        null => null,
        _ when IsPropertyBag => null,
        string text => text,
        JsonValue json => json.Kind is JsonKind.Null or JsonKind.Object or JsonKind.Array ? null : json.Text,
        DateTime date => date.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture),
        DateTimeOffset date => date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        Enum constant => constant.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IConvertible simple => simple.ToString(CultureInfo.InvariantCulture),
        Uri address => address.OriginalString,
        IEnumerable => null,
        var other => OwnText(other),
    };

    /// <summary>The items of a list; a value that is not a list is its own only item.</summary>
    public IEnumerable<ObjectView> Items => Value switch
    {
        null or JsonValue { Kind: JsonKind.Null } => [],
        JsonValue { Kind: JsonKind.Array } array => array.Items.Select(Of),
        IEnumerable list and not (string or IDictionary) => list.Cast<object?>().Select(Of),
        _ => [this],
    };

    /// <inheritdoc/>
    IEnumerable<IResourceNode> IResourceNode.Items => Items;

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, IResourceNode>> Members => Value switch
    {
        JsonValue json => new JsonNode(json).Members,
        IDictionary dictionary => dictionary.Cast<DictionaryEntry>().Select(entry => Member(entry.Key.ToString() ?? "", Of(entry.Value))),
        _ when IsComposite => Names.Select(name => Member(name, this[name])),
        _ => [],
    };

    /// <summary>The names of the properties.</summary>
    protected abstract IEnumerable<string> Names { get; }

    /// <summary>The property, entry, or member with a name, ignoring case.</summary>
    public ObjectView this[string name]
    {
        get
        {
            try
            {
                return Value switch
                {
                    null or string => Of(null),
                    JsonValue json => Of(json[name]),
                    IDictionary dictionary => Of(Entry(dictionary, name)),
                    _ => Of(Property(name)),
                };
            }
            catch (Exception e) when (!IsStop(e))
            {
                // A getter of an unknown class may throw anything; what cannot be read counts as absent.
                return Of(null);
            }
        }
    }

    /// <inheritdoc/>
    IResourceNode IResourceNode.this[string name] => this[name];

    /// <summary>A view of another value, which is read in the same way.</summary>
    /// <param name="value">The value, or null.</param>
    public abstract ObjectView Of(object? value);

    /// <summary>The value of a property, ignoring the case of its name; null if it does not exist.</summary>
    /// <param name="name">The name.</param>
    protected abstract object? Property(string name);

    /// <summary>The text of an object of any other class; null if it has properties instead.</summary>
    /// <param name="other">The object.</param>
    protected virtual string? OwnText(object other) => SdkText(other);

    /// <summary>Whether an exception of a getter ends the reading, rather than making the property absent.</summary>
    /// <param name="cause">The exception.</param>
    protected virtual bool IsStop(Exception cause) => false;

    private static KeyValuePair<string, IResourceNode> Member(string name, ObjectView member) => new(name, member);

    // Regions, IDs, and extensible enumerations have separate types in Microsoft's SDK; only their text matters.
    private static string? SdkText(object other) =>
        other.GetType() is { Namespace: "Azure.Core" } or { IsValueType: true, Namespace: "Azure.ResourceManager.Compute.Models" } ? other.ToString() : null;

    private static object? Entry(IDictionary dictionary, string name)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            if (string.Equals(entry.Key.ToString(), name, StringComparison.OrdinalIgnoreCase))
                return entry.Value;
        }

        return null;
    }
}
