using System.Collections;
using System.Globalization;
using System.Management.Automation;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// A look at an object by the names of its properties: an object of Az, a hashtable, a <c>PSCustomObject</c>, an
/// exception or a JSON value. Az is never referenced; an absent property, or one whose getter throws, is a view of nothing.
/// </summary>
internal readonly struct ObjectView
{
    private readonly object? _value;

    /// <param name="value">The object, or null.</param>
    public ObjectView(object? value) => _value = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <summary>Whether there is anything to see.</summary>
    public bool Exists => _value is not (null or JsonValue { Kind: JsonKind.Null });

    /// <summary>The object itself, without PowerShell's wrapper.</summary>
    public object? Value => _value;

    /// <summary>Whether it has members of its own, rather than being a text, a number or a list.</summary>
    public bool IsComposite => _value switch
    {
        null => false,
        // What is still in PowerShell's wrapper is a PSCustomObject; the wrapper itself would pass for a number.
        PSObject => true,
        JsonValue json => json.Kind == JsonKind.Object,
        IDictionary => true,
        string or IConvertible or IFormattable or IEnumerable => false,
        _ => true,
    };

    /// <summary>The property, entry or member of a name, ignoring case.</summary>
    public ObjectView this[string name]
    {
        get
        {
            try
            {
                return new(_value switch
                {
                    null or string => null,
                    JsonValue json => json[name],
                    IDictionary dictionary => Entry(dictionary, name),
                    var other => PSObject.AsPSObject(other).Properties[name]?.Value,
                });
            }
            catch (Exception e) when (e is not PipelineStoppedException)
            {
                // A getter of a foreign class may throw anything; what cannot be read counts as absent.
                return default;
            }
        }
    }

    /// <summary>The first of these paths (<c>Identifier.Publisher</c>) that leads anywhere, also below ARM's <c>properties</c>.</summary>
    public ObjectView Find(params string[] paths)
    {
        var properties = this["properties"];
        foreach (var path in paths)
        {
            var found = Follow(path);
            if (!found.Exists && properties.Exists)
                found = properties.Follow(path);
            if (found.Exists)
                return found;
        }

        return default;
    }

    /// <summary>The text of the first of these paths that leads anywhere, or null; see <see cref="Find"/>.</summary>
    public string? TextOf(params string[] paths) => Find(paths).Text;

    /// <summary>Dates as ISO 8601, numbers invariant, everything else in its own words; null for nothing and for composites.</summary>
    public string? Text => _value switch
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
        _ => null,
    };

    /// <summary>True or false where the value says so, else null.</summary>
    public bool? Flag => bool.TryParse(Text, out var flag) ? flag : null;

    /// <summary>The items of a list; something that is no list is its own only item.</summary>
    public IEnumerable<ObjectView> Items
    {
        get
        {
            if (!Exists)
                return [];
            if (_value is JsonValue { Kind: JsonKind.Array } array)
                return array.Items.Select(item => new ObjectView(item));
            return _value is IEnumerable list and not (string or IDictionary)
                ? list.Cast<object?>().Select(item => new ObjectView(item))
                : [this];
        }
    }

    private ObjectView Follow(string path)
    {
        var view = this;
        foreach (var name in path.Split('.'))
        {
            view = view[name];
            if (!view.Exists)
                break;
        }

        return view;
    }

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
