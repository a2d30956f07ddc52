using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Returns lists page by page.</summary>
internal sealed class Pages(SimulatorOptions options)
{
    /// <summary>A list that Azure never splits into pages.</summary>
    public static Answer Whole<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write) => Answer.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("value");
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The requested page, with the address of the next one.</summary>
    public Answer Of<T>(ArmCall call, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        var text = call.Query["$skiptoken"].ToString();
        if (!int.TryParse(text.Length == 0 ? "0" : text, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            return Answer.Error(400, "InvalidSkipToken", $"The provided skip token '{text}' is invalid.");
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("value");
            var end = Math.Min(items.Count, from + options.PageSize);
            for (var at = from; at < end; at++)
                write(json, items[at]);
            json.WriteEndArray();
            if (end < items.Count)
                json.WriteString("nextLink", Link(call, end));
            json.WriteEndObject();
        });
    }

    private static string Link(ArmCall call, int from)
    {
        var query = call.Query.Where(pair => !pair.Key.Equals("$skiptoken", StringComparison.OrdinalIgnoreCase))
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}")
            .Append(string.Create(CultureInfo.InvariantCulture, $"$skiptoken={from}"));
        return $"{call.Host}{call.Request.Path.ToUriComponent()}?{string.Join('&', query)}";
    }
}
