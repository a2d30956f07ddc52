using System.Text.Json.Nodes;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live;

/// <summary>Azure as a table of responses, for tests of their evaluation. A path that is not in the table returns 404.</summary>
internal sealed class StubTransport : IArmTransport
{
    private readonly Dictionary<string, ArmResponse> _answers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The requested paths, in order.</summary>
    public List<string> Requests { get; } = [];

    public int MaxConcurrency => 16;

    /// <summary>Adds a response for a path; a path without a query matches any query. Resources without a proper ID get that of their path, as in Azure.</summary>
    public StubTransport With(string path, string body, int status = 200)
    {
        _answers[path] = new ArmResponse(status, status == 200 ? WithIds(body, path.Split('?')[0]) : body);
        return this;
    }

    public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        var path = Uri.UnescapeDataString(request.Path);
        lock (Requests)
            Requests.Add(path);
        return Task.FromResult(
            _answers.TryGetValue(path, out var exact) ? exact
            : _answers.TryGetValue(path.Split('?')[0], out var any) ? any
            : new ArmResponse(404, """{"error":{"code":"ResourceNotFound","message":"The resource was not found."}}"""));
    }

    public void Dispose()
    {
    }

    private static string WithIds(string body, string path)
    {
        if (!body.StartsWith('{') || JsonNode.Parse(body) is not JsonObject answer || answer["identifier"]?["uniqueId"] is not null)
            return body;
        if (answer["value"] is JsonArray items && path.Contains("/galleries", StringComparison.OrdinalIgnoreCase))
        {
            for (var at = 0; at < items.Count; at++)
                Identify(items[at] as JsonObject, $"{path}/{(string?)items[at]?["name"] ?? $"{at}"}");
        }
        else if (answer["value"] is null)
        {
            Identify(answer, path);
        }

        return answer.ToJsonString();
    }

    // Tests write a short text in place of an ID that does not matter.
    private static void Identify(JsonObject? resource, string id)
    {
        if (resource is not null && (string?)resource["id"] is not ['/', ..])
            resource["id"] = id;
    }
}
