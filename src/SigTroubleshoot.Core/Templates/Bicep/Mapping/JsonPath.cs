using System.Globalization;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Mapping;

/// <summary>Finds the parts of JSON by their position.</summary>
internal static class JsonPath
{
    /// <summary>The member or item that contains a position.</summary>
    /// <param name="json">The object or array.</param>
    /// <param name="offset">The position.</param>
    /// <returns>The name or the number, and the value; null if there is none.</returns>
    public static (string Key, int Index, JsonValue Value)? Child(JsonValue json, int offset)
    {
        int low = 0, high = (json.Kind == JsonKind.Object ? json.Members.Count : json.Items.Count) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var value = json.Kind == JsonKind.Object ? json.Members[middle].Value : json.Items[middle];
            var start = value.KeyStart >= 0 && value.KeyStart < value.Start ? value.KeyStart : value.Start;
            if (offset < start)
                high = middle - 1;
            else if (offset >= value.End)
                low = middle + 1;
            else
                return (json.Kind == JsonKind.Object ? json.Members[middle].Key : middle.ToString(CultureInfo.InvariantCulture), middle, value);
        }

        return null;
    }

    /// <summary>The value at the same path in another JSON, as far as the path exists there.</summary>
    /// <param name="json">The JSON with the position.</param>
    /// <param name="offset">The position.</param>
    /// <param name="other">The other JSON.</param>
    public static JsonValue Same(JsonValue json, int offset, JsonValue other)
    {
        while (Child(json, offset) is { } child)
        {
            var next = json.Kind == JsonKind.Object ? other[child.Key] : child.Index < other.Items.Count ? other.Items[child.Index] : JsonValue.Null;
            if (next.Kind == JsonKind.Null)
                return other;
            (json, other) = (child.Value, next);
        }

        return other;
    }
}
