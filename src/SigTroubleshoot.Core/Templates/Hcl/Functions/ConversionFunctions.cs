using System.Globalization;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>Functions that change the type of a value.</summary>
internal static class ConversionFunctions
{
    /// <summary>The functions by name.</summary>
    public static IEnumerable<KeyValuePair<string, HclFunction>> All =>
    [
        new("tostring", (a, place) => a.Count == 1 && HclText.Of(a[0]) is { } text ? new TextValue(text, place) : null),
        new("tonumber", (a, place) => a.Count == 1 && HclText.Of(a[0]) is { } text && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? new NumberValue(text, place) : null),
        new("tobool", (a, place) => a.Count == 1 && bool.TryParse(HclText.Of(a[0]), out var truth) ? new BooleanValue(truth, place) : null),
        new("jsondecode", (a, place) => a.Count == 1 && a[0].AsText is { } text && StrictJsonReader.Parse(text) is { Fault: JsonFault.None } reading ? FromJson(reading.Value, place) : null),
        new("can", (_, place) => new BooleanValue(true, place)),
    ];

    /// <summary>JSON as a value of which every part has the same place.</summary>
    private static TemplateValue FromJson(JsonValue json, SourcePlace place) => json.Kind switch
    {
        JsonKind.String => new TextValue(json.Text, place),
        JsonKind.Number => new NumberValue(json.Text, place),
        JsonKind.Boolean => new BooleanValue(json.IsTrue, place),
        JsonKind.Array => new ListValue([.. json.Items.Select(item => FromJson(item, place))], place),
        JsonKind.Object => new ObjectValue([.. json.Members.Select(member => new KeyValuePair<string, TemplateValue>(member.Key, FromJson(member.Value, place)))], place),
        _ => new NullValue(place),
    };
}
