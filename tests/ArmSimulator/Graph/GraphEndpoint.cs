using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Azure Resource Graph: one query across many subscriptions. What the caller is not allowed to read is silently omitted.</summary>
internal sealed class GraphEndpoint(World world, SimulatorOptions options)
{
    private const int MostRows = 1000;
    private const int UsualRows = 100;
    private const string Instances = "microsoft.compute/virtualmachinescalesets/virtualmachines";
    private readonly GraphQuota _quota = new(options);
    private readonly GraphSnapshots _snapshots = new();

    public async Task<Answer> AnswerAsync(ArmCall call, CancellationToken cancellation)
    {
        if (_quota.Take(call, out var headers) is { } refusal)
            return headers.Aggregate(refusal, (answer, header) => answer.With(header.Key, header.Value));
        var answer = Answer(call, await call.ReadBodyAsync(cancellation));
        return headers.Aggregate(answer, (result, header) => result.With(header.Key, header.Value));
    }

    private Answer Answer(ArmCall call, string text)
    {
        try
        {
            var body = JsonNode.Parse(text) as JsonObject ?? throw new GraphQueryException("The body is no object.");
            var query = GraphQuery.Parse((string?)body["query"] ?? throw new GraphQueryException("The body has no query."));
            var settings = body["options"] as JsonObject;
            if ((string?)settings?["resultFormat"] is { } format && !format.Equals("objectArray", StringComparison.OrdinalIgnoreCase))
                throw new GraphQueryException($"The result format '{format}' is not simulated; only objectArray is.");
            var from = From(settings);
            var rows = from == 0 ? _snapshots.Keep(call, body, query.Run(Rows(call, body, query))) : _snapshots.Find(call, body) ?? query.Run(Rows(call, body, query));
            var top = (int?)settings?["$top"] ?? UsualRows;
            if (top is < 1 or > MostRows)
                throw new GraphQueryException($"$top is {top}, but must be between 1 and {MostRows}.");
            return Page(rows, from, top, isFirstOnly: query.IsSummary);
        }
        catch (Exception e) when (e is GraphQueryException or JsonException or InvalidOperationException or FormatException)
        {
            return Refused(e.Message);
        }
    }

    /// <summary>What the caller is allowed to read in the requested subscriptions; in all of them if none is specified.</summary>
    private IEnumerable<GraphRow> Rows(ArmCall call, JsonObject body, GraphQuery query)
    {
        var asked = (body["subscriptions"] as JsonArray)?.Select(id => (string?)id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var subscriptions = world.Subscriptions.Where(subscription => asked?.Contains(subscription.SubscriptionId) != false);
        return query.Table == "resourcecontainers"
            ? subscriptions.Where(subscription => world.Access.Allows(call.Caller, "Microsoft.Resources/subscriptions/read", subscription.Path)).Select(Container)
            : subscriptions.SelectMany(subscription => Resources(call, subscription, query));
    }

    // The instances of scale sets have a table of their own.
    private IEnumerable<GraphRow> Resources(ArmCall call, Subscription subscription, GraphQuery query)
    {
        var ofInstances = query.Table == "computeresources";
        var readsAll = world.Access.Allows(call.Caller, "Microsoft.Compute/galleries/images/versions/read", subscription.Path)
            && world.Access.Allows(call.Caller, "Microsoft.Compute/galleries/read", subscription.Path);
        foreach (var resource in world.Resources.OfSubscription(subscription.SubscriptionId, query.Types))
            if (resource.Path.TypeKey == Instances == ofInstances && (readsAll || world.Access.Allows(call.Caller, resource.Path.Type + "/read", resource.Path)))
                yield return new GraphRow(resource, subscription.TenantId, call.Now);
    }

    private static GraphRow Container(Subscription subscription) => new(new Dictionary<string, JsonNode?>
    {
        ["id"] = subscription.Path.Text,
        ["name"] = subscription.DisplayName,
        ["type"] = "microsoft.resources/subscriptions",
        ["tenantId"] = subscription.TenantId,
        ["subscriptionId"] = subscription.SubscriptionId,
        ["properties"] = new JsonObject
        {
            ["state"] = subscription.State,
            ["managementGroupAncestorsChain"] = new JsonArray([.. subscription.ManagementGroups.Select(name => new JsonObject { ["displayName"] = name, ["name"] = name })]),
        },
    });

    private static int From(JsonObject? settings)
    {
        if ((string?)settings?["$skipToken"] is { Length: > 0 } token)
            return int.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(token)), NumberStyles.None, CultureInfo.InvariantCulture);
        return (int?)settings?["$skip"] ?? 0;
    }

    private static Answer Page(List<GraphRow> rows, int from, int top, bool isFirstOnly)
    {
        var data = rows.Skip(from).Take(top).Select(ToJson).ToList();
        var end = from + data.Count;
        // The real service supports paging only if the rows have IDs.
        var goesOn = end < rows.Count && !isFirstOnly && data.TrueForAll(row => row["id"] is not null);
        return ArmSimulator.Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("totalRecords", rows.Count);
            json.WriteNumber("count", data.Count);
            json.WriteStartArray("data");
            foreach (var row in data)
                row.WriteTo(json);
            json.WriteEndArray();
            json.WriteStartArray("facets");
            json.WriteEndArray();
            json.WriteString("resultTruncated", end < rows.Count && !goesOn ? "true" : "false");
            if (goesOn)
                json.WriteString("$skipToken", Convert.ToBase64String(Encoding.UTF8.GetBytes(end.ToString(CultureInfo.InvariantCulture))));
            json.WriteEndObject();
        });
    }

    private static JsonObject ToJson(GraphRow row)
    {
        var json = row.ToJson();
        row.Release();
        return json;
    }

    private static Answer Refused(string reason) => ArmSimulator.Answer.Json(400, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", "BadRequest");
        json.WriteString("message", "Please provide below info when asking for support: the simulator understands a part of the query language only.");
        json.WriteStartArray("details");
        json.WriteStartObject();
        json.WriteString("code", "InvalidQuery");
        json.WriteString("message", reason);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
