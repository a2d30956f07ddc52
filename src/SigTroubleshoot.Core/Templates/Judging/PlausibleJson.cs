using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Reads values of plausible resources.</summary>
internal static class PlausibleJson
{
    /// <summary>The value.</summary>
    /// <param name="json">The value in a plausible resource.</param>
    /// <param name="place">Where the open value is written.</param>
    /// <param name="number">The number of the open value.</param>
    public static TemplateValue Read(JsonValue json, SourcePlace place, string number) => json.Kind switch
    {
        JsonKind.String => new TextValue(json.Text.Replace("#", number), place),
        JsonKind.Number => new NumberValue(json.Text, place),
        JsonKind.Boolean => new BooleanValue(json.IsTrue, place),
        JsonKind.Array => new ListValue([.. json.Items.Select(item => Read(item, place, number))], place),
        JsonKind.Object => new ObjectValue(
            [.. json.Members.Where(member => member.Key[0] != '?').Select(member => new KeyValuePair<string, TemplateValue>(member.Key, Read(member.Value, place, number)))],
            place),
        _ => new NullValue(place),
    };
}
