using SigTroubleshoot.Templates.Arm.Functions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>The declaration of a parameter; a type that it refers to is followed.</summary>
internal sealed class TemplateParameter
{
    private const string DefinitionPrefix = "#/definitions/";
    private const int MaxReferences = 20;

    private readonly JsonValue _declared;
    private readonly List<JsonValue> _all = [];
    private readonly SourceFile _file;

    /// <param name="declared">The declaration.</param>
    /// <param name="template">The template, for the types that it defines.</param>
    /// <param name="file">The file.</param>
    public TemplateParameter(JsonValue declared, JsonValue template, SourceFile file)
    {
        _declared = declared;
        _file = file;
        for (var type = declared; type.Kind == JsonKind.Object && _all.Count < MaxReferences;)
        {
            _all.Add(type);
            var reference = type["$ref"].Text;
            type = reference.StartsWith(DefinitionPrefix, StringComparison.Ordinal) ? template["definitions"][reference.Substring(DefinitionPrefix.Length)] : JsonValue.Null;
        }
    }

    /// <summary>The default value, as JSON; null if there is none.</summary>
    public JsonValue? Default
    {
        get
        {
            foreach (var member in _declared.Members)
            {
                if (string.Equals(member.Key, "defaultValue", StringComparison.OrdinalIgnoreCase))
                    return member.Value;
            }

            return null;
        }
    }

    /// <summary>Whether it is null without a value.</summary>
    public bool IsNullable => _all.Exists(type => type["nullable"].IsTrue);

    /// <summary>The parameter without a value.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="owner">The deployment.</param>
    public UnknownValue Unknown(string name, string owner)
    {
        var place = new SourcePlace(_file, _declared.Start);
        var shape = Shape;
        var allowed = _all.Select(type => type["allowedValues"]).FirstOrDefault(values => values.Items.Count > 0);
        var unknown = new UnknownValue(owner, CanonicalText.Call("parameters", [new TextValue(name, place)]), place)
        {
            Shape = shape,
            // Of a list, the allowed values are those of its items.
            Examples = allowed is null || shape == ValueShape.List ? [] : [.. allowed.Items.Select(item => ValueJson.Read(item, _ => place))],
        };
        return shape == ValueShape.Boolean && unknown.Examples.Count == 0 ? ArmFunction.Either(unknown) : unknown;
    }

    private ValueShape Shape => _all.Select(type => type["type"].Text).FirstOrDefault(text => text.Length > 0)?.ToLowerInvariant() switch
    {
        "string" or "securestring" => ValueShape.Text,
        "int" => ValueShape.Number,
        "bool" => ValueShape.Boolean,
        "array" => ValueShape.List,
        "object" or "secureobject" => ValueShape.Object,
        _ => ValueShape.Any,
    };
}
