using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Failures;

/// <summary>
/// Reads an exported activity log: a list (Azure CLI), a page of the REST API (<c>value</c>), the blob of a diagnostic setting
/// (one record per line, or <c>records</c>).
/// </summary>
internal static class ActivityLogText
{
    // One event alone is a text like any other: there is no later event that could have overcome it.
    private const int Fewest = 2;

    private static readonly string[] Members = ["\"correlationId\"", "\"operationName\""];

    /// <summary>Whether a text that begins like this may be such a log.</summary>
    public static bool MayBegin(string head)
    {
        var first = head.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return first.Length > 0 && first[0] is '[' or '{' && Members.All(member => head.IndexOf(member, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>The operations in a log; null if the text is none.</summary>
    public static OperationLog? Read(string text)
    {
        var events = new List<ActivityEvent>();
        var json = JsonReader.Parse(text);
        if (json.IsExact && string.IsNullOrWhiteSpace(text.Substring(json.Value.End)))
            return Add(events, json.Value) && events.Count >= Fewest ? Log(events) : null;
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim('\uFEFF', ' ', '\t', '\r', ',');
            if (trimmed.Length > 0 && !(JsonReader.Parse(trimmed) is { IsExact: true } record && Add(events, record.Value)))
                return null;
        }

        return events.Count >= Fewest ? Log(events) : null;
    }

    /// <summary>Adds the events in a value; false if it contains anything else.</summary>
    private static bool Add(List<ActivityEvent> events, JsonValue value)
    {
        if (value.Kind == JsonKind.Array)
            return value.Items.All(item => Add(events, item));
        foreach (var name in (string[])["value", "records"])
        {
            if (value[name].Kind == JsonKind.Array)
                return Add(events, value[name]);
        }

        if (ActivityEventMapping.Map(new JsonNode(value)) is not { } entry)
            return false;
        events.Add(entry);
        return true;
    }

    private static OperationLog Log(List<ActivityEvent> events)
    {
        var log = new OperationLog();
        foreach (var entry in events)
            log.Add(entry);
        return log;
    }
}
