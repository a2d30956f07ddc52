using System.Text;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Values as JSON text, and back.</summary>
internal static class ValueJson
{
    /// <summary>A known value as JSON without white space.</summary>
    public static string Write(TemplateValue value)
    {
        var json = new StringBuilder();
        Write(value, json);
        return json.ToString();
    }

    /// <summary>A value of JSON without expressions.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="placeOf">Where a value of it is written.</param>
    public static TemplateValue Read(JsonValue json, Func<JsonValue, SourcePlace> placeOf) => json.Kind switch
    {
        JsonKind.String => Placeholders.Open(new TextValue(json.Text, placeOf(json))),
        JsonKind.Number => new NumberValue(json.Text, placeOf(json)),
        JsonKind.Boolean => new BooleanValue(json.IsTrue, placeOf(json)),
        JsonKind.Array => new ListValue([.. json.Items.Select(item => Read(item, placeOf))], placeOf(json)),
        JsonKind.Object => new ObjectValue([.. json.Members.Select(member => new KeyValuePair<string, TemplateValue>(member.Key, Read(member.Value, placeOf)))], placeOf(json)),
        _ => new NullValue(placeOf(json)),
    };

    private static void Write(TemplateValue value, StringBuilder json)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case TextValue text:
                json.Append(JsonText.Quote(text.Text));
                break;
            case NumberValue number:
                json.Append(number.Text);
                break;
            case BooleanValue truth:
                json.Append(truth.Value ? "true" : "false");
                break;
            case ListValue list:
                json.Append('[');
                for (var i = 0; i < list.Items.Count; i++)
                {
                    json.Append(i > 0 ? "," : "");
                    Write(list.Items[i], json);
                }

                json.Append(']');
                break;
            case ObjectValue known:
                json.Append('{');
                for (var i = 0; i < known.Members.Count; i++)
                {
                    json.Append(i > 0 ? "," : "").Append(JsonText.Quote(known.Members[i].Key)).Append(':');
                    Write(known.Members[i].Value, json);
                }

                json.Append('}');
                break;
            default:
                json.Append("null");
                break;
        }
    }
}
