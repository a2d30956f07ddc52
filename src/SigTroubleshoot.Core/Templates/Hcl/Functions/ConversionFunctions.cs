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
        new("jsondecode", (a, place) => a.Count == 1 && a[0].AsText is { } text && StrictJsonReader.Parse(text) is { Fault: JsonFault.None } reading ? FromJson(reading.Value, IsWholeFile(a[0], text) ? json => a[0].Place with { Offset = json.Start } : _ => place) : null),
        new("can", (_, place) => new BooleanValue(true, place)),
    ];

    /// <summary>JSON as a value.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="placeOf">Where a value of it is written.</param>
    public static TemplateValue FromJson(JsonValue json, Func<JsonValue, SourcePlace> placeOf) => json.Kind switch
    {
        JsonKind.String => new TextValue(json.Text, placeOf(json)),
        JsonKind.Number => new NumberValue(json.Text, placeOf(json)),
        JsonKind.Boolean => new BooleanValue(json.IsTrue, placeOf(json)),
        JsonKind.Array => new ListValue([.. json.Items.Select(item => FromJson(item, placeOf))], placeOf(json)),
        JsonKind.Object => new ObjectValue([.. json.Members.Select(member => new KeyValuePair<string, TemplateValue>(member.Key, FromJson(member.Value, placeOf)))], placeOf(json)),
        _ => new NullValue(placeOf(json)),
    };

    // Of a file that was read, each value has its own place.
    private static bool IsWholeFile(TemplateValue value, string text) => value.Place is { Offset: 0, File: { } file } && file.Text == text;
}
