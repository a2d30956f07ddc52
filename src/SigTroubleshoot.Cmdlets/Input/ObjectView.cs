using System.Collections;
using System.Globalization;
using System.Management.Automation;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// Reads an object by the names of its properties: an object of Az or of Microsoft's SDK, a hashtable, a
/// <c>PSCustomObject</c>, an exception, or a JSON value. Az is never referenced; a property that is absent, or whose getter
/// throws, does not exist.
/// </summary>
internal sealed class ObjectView : IResourceNode
{
    private static readonly ObjectView Nothing = new(null);

    /// <param name="value">The object, or null.</param>
    public ObjectView(object? value) => Value = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <inheritdoc/>
    public bool Exists => Value is not (null or JsonValue { Kind: JsonKind.Null });

    /// <summary>The object itself, without PowerShell's wrapper.</summary>
    public object? Value { get; }

    /// <inheritdoc/>
    public bool IsComposite => Value switch
    {
        null => false,
        // What is still in PowerShell's wrapper is a PSCustomObject; the wrapper itself would be taken for a number.
        PSObject => true,
        JsonValue json => json.Kind == JsonKind.Object,
        IDictionary => true,
        string or IConvertible or IFormattable or IEnumerable => false,
        _ => SdkText(Value) is null,
    };

    /// <summary>The value as text: dates as ISO 8601, numbers invariant, anything else as its own text; null for composites and if there is no value.</summary>
    public string? Text => Value switch
    {
        null or PSObject => null,
        string text => text,
        JsonValue json => json.Kind is JsonKind.Null or JsonKind.Object or JsonKind.Array ? null : json.Text,
        DateTime date => date.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture),
        DateTimeOffset date => date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        Enum value => value.ToString(),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        IConvertible value => value.ToString(CultureInfo.InvariantCulture),
        SwitchParameter value => value.IsPresent.ToString(),
        Uri value => value.OriginalString,
        IEnumerable => null,
        var value => SdkText(value),
    };

    /// <summary>The items of a list; a value that is not a list is its own only item.</summary>
    public IEnumerable<ObjectView> Items => Value switch
    {
        null or JsonValue { Kind: JsonKind.Null } => [],
        JsonValue { Kind: JsonKind.Array } array => array.Items.Select(item => new ObjectView(item)),
        IEnumerable list and not (string or IDictionary) => list.Cast<object?>().Select(item => new ObjectView(item)),
        _ => [this],
    };

    /// <inheritdoc/>
    IEnumerable<IResourceNode> IResourceNode.Items => Items;

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, IResourceNode>> Members => Value switch
    {
        JsonValue json => new JsonNode(json).Members,
        IDictionary dictionary => dictionary.Cast<DictionaryEntry>().Select(entry => Member(entry.Key.ToString() ?? "", new ObjectView(entry.Value))),
        _ when IsComposite => PSObject.AsPSObject(Value).Properties.Select(property => Member(property.Name, this[property.Name])),
        _ => [],
    };

    /// <summary>The property, entry, or member with a name, ignoring case.</summary>
    public ObjectView this[string name]
    {
        get
        {
            try
            {
                return Value switch
                {
                    null or string => Nothing,
                    JsonValue json => new(json[name]),
                    IDictionary dictionary => new(Entry(dictionary, name)),
                    var other => new(PSObject.AsPSObject(other).Properties[name]?.Value),
                };
            }
            catch (Exception e) when (e is not PipelineStoppedException)
            {
                // A getter of an unknown class may throw anything; what cannot be read counts as absent.
                return Nothing;
            }
        }
    }

    /// <inheritdoc/>
    IResourceNode IResourceNode.this[string name] => this[name];

    private static KeyValuePair<string, IResourceNode> Member(string name, ObjectView value) => new(name, value);

    // Regions, IDs, and extensible enumerations have separate types in Microsoft's SDK; only their text matters.
    private static string? SdkText(object value) =>
        value.GetType() is { Namespace: "Azure.Core" } or { IsValueType: true, Namespace: "Azure.ResourceManager.Compute.Models" } ? value.ToString() : null;

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
