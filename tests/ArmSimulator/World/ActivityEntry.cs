using System.Globalization;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>One event of the activity log.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Operation">The operation, such as <c>Microsoft.Compute/galleries/images/versions/write</c>.</param>
/// <param name="ResourceId">The resource.</param>
/// <param name="Status">Started, Accepted, Succeeded, or Failed.</param>
/// <param name="CorrelationId">What the events of one request have in common.</param>
public sealed record ActivityEntry(DateTimeOffset Time, string Operation, string ResourceId, string Status, string CorrelationId)
{
    /// <summary>The event's own ID.</summary>
    public Guid EventId { get; init; } = Guid.NewGuid();

    /// <summary>Who sent the request.</summary>
    public string Caller { get; init; } = "publisher@contoso.com";

    /// <summary>The HTTP status, by name, such as <c>Conflict</c>; empty before the end.</summary>
    public string StatusCode { get; init; } = "";

    /// <summary>The error that the service answered, as JSON text; empty for none.</summary>
    public string StatusMessage { get; init; } = "";

    /// <summary>The resource provider.</summary>
    public string Provider => Operation.Split('/')[0];

    /// <summary>The event as the REST API writes it.</summary>
    public JsonObject ToJson()
    {
        var path = ResourcePath.Parse(ResourceId);
        var properties = new JsonObject { ["eventCategory"] = "Administrative", ["entity"] = ResourceId, ["message"] = Operation, ["hierarchy"] = path.SubscriptionId };
        if (StatusCode.Length > 0)
            properties["statusCode"] = StatusCode;
        if (StatusMessage.Length > 0)
            properties["statusMessage"] = StatusMessage;
        return new JsonObject
        {
            ["authorization"] = new JsonObject { ["action"] = Operation, ["scope"] = ResourceId },
            ["caller"] = Caller,
            ["channels"] = "Operation",
            ["claims"] = new JsonObject { ["name"] = Caller, ["ver"] = "1.0" },
            ["correlationId"] = CorrelationId,
            ["description"] = "",
            ["eventDataId"] = EventId.ToString(),
            ["eventName"] = Text(Status == "Started" ? "BeginRequest" : "EndRequest"),
            ["category"] = Text("Administrative"),
            ["eventTimestamp"] = Written(Time),
            ["id"] = $"{ResourceId}/events/{EventId}/ticks/{Time.UtcTicks.ToString(CultureInfo.InvariantCulture)}",
            ["level"] = Status == "Failed" ? "Error" : "Informational",
            ["operationId"] = CorrelationId,
            ["operationName"] = Text(Operation),
            ["resourceGroupName"] = path.ResourceGroup,
            ["resourceProviderName"] = Text(Provider),
            ["resourceType"] = Text(path.Type),
            ["resourceId"] = ResourceId,
            ["status"] = Text(Status),
            ["subStatus"] = Text(StatusCode),
            ["submissionTimestamp"] = Written(Time.AddMinutes(2)),
            ["subscriptionId"] = path.SubscriptionId,
            ["properties"] = properties,
        };
    }

    private static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Text(string value) => new() { ["value"] = value, ["localizedValue"] = value };
}
