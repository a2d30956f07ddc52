using System.Text;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions that encode and decode texts.</summary>
internal static class EncodingFunctions
{
    private const string DataPrefix = "data:";

    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("base64", 1, 1, call => TextFunctions.Bounded(call, Convert.ToBase64String(Encoding.UTF8.GetBytes(call.Text(0))))) { Shape = ValueShape.Text },
        new("base64ToString", 1, 1, call => call.Result(Decode(call, call.Text(0)))) { Shape = ValueShape.Text },
        new("base64ToJson", 1, 1, call => ReadJson(call, Decode(call, call.Text(0)))),
        new("json", 1, 1, call => ReadJson(call, call.Text(0))),
        new("dataUri", 1, 1, call => call.Result("data:text/plain;charset=utf-8;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(call.Text(0))))) { Shape = ValueShape.Text },
        new("dataUriToString", 1, 1, DecodeDataUri) { Shape = ValueShape.Text },
        new("uri", 2, 2, Combine) { Shape = ValueShape.Text },
        new("uriComponent", 1, 1, call => call.Result(Uri.EscapeDataString(call.Text(0)))) { Shape = ValueShape.Text },
        new("uriComponentToString", 1, 1, call => call.Result(Unescape(call.Text(0)))) { Shape = ValueShape.Text },
    ];

    // Resource Manager reads a plus sign as a space, as in forms.
    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string Decode(FunctionCall call, string base64)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            throw call.Invalid(0);
        }
    }

    private static TemplateValue ReadJson(FunctionCall call, string json)
    {
        var reading = StrictJsonReader.Parse(json);
        if (reading.Fault == JsonFault.None)
            return ValueJson.Read(reading.Value, _ => call.Result("").Place);
        // Azure Resource Manager also accepts single quotes and names without quotes.
        var tolerant = JsonReader.Parse(json);
        return tolerant.Value.Kind != JsonKind.Null && json.Substring(tolerant.End).Trim().Length == 0 ? ValueJson.Read(tolerant.Value, _ => call.Result("").Place) : throw call.Invalid(0);
    }

    private static TextValue DecodeDataUri(FunctionCall call)
    {
        var uri = call.Text(0);
        var comma = uri.IndexOf(',');
        if (!uri.StartsWith(DataPrefix, StringComparison.OrdinalIgnoreCase) || comma < 0)
            throw call.Invalid(0);
        var content = uri.Substring(comma + 1);
        return call.Result(uri.Substring(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase) ? Decode(call, content) : Unescape(content));
    }

    private static TextValue Combine(FunctionCall call) =>
        Uri.TryCreate(call.Text(0), UriKind.Absolute, out var root) && Uri.TryCreate(root, call.Text(1), out var combined) ? call.Result(combined.AbsoluteUri) : throw call.Invalid(0);
}
