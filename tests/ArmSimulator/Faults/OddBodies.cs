using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Correct bodies, made odd in one respect.</summary>
internal static class OddBodies
{
    // Escape sequences that set a title and clear the screen, a control sequence of one character, erasing characters, a changed direction, and an invisible one.
    private const string Signs = "\u001b]0;title\u0007\u001b[2J\u009b\r\b\u202e\u200b";

    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "type", "nextLink", "uniqueId", "subscriptionId", "tenantId", "roleDefinitionId", "principalId", "$skipToken", "resultTruncated",
    };

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The list with a first item without ID; null if it is no list with items.</summary>
    public static Answer? WithoutId(Answer answer)
    {
        if (answer.Status != 200 || JsonNode.Parse(answer.Body.Span) is not JsonObject body || body["value"] is not JsonArray { Count: > 0 } items || items[0] is not JsonObject item)
            return null;
        item.Remove("id");
        return Altered(answer, body);
    }

    /// <summary>The body with control characters after every text; null if it is no JSON object.</summary>
    public static Answer? WithControlSigns(Answer answer)
    {
        if (answer.Body.Length == 0 || JsonNode.Parse(answer.Body.Span) is not JsonObject body)
            return null;
        Sign(body);
        return Altered(answer, body);
    }

    private static void Sign(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (IsText(value) && !Kept.Contains(name))
                        members[name] = (string)value! + Signs;
                    else
                        Sign(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                    Sign(item);
                break;
        }
    }

    private static bool IsText(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String;

    private static Answer Altered(Answer answer, JsonObject body) => answer.Altered(Encoding.UTF8.GetBytes(body.ToJsonString(Options)));
}
