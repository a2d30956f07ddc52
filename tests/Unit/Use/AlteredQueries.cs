using System.Text.Json.Nodes;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Use;

/// <summary>Sends requests to a simulator, and alters the answers to some queries of Resource Graph.</summary>
/// <param name="inner">Sends the requests.</param>
/// <param name="alter">Gets the query and the answer of the simulator; null for the answer as it is.</param>
internal sealed class AlteredQueries(SimulatorTransport inner, Func<string, Func<JsonObject, JsonObject?>?> alter) : IArmTransport
{
    public int MaxConcurrency => inner.MaxConcurrency;

    /// <summary>Refuses the queries that contain a text.</summary>
    public static Func<string, Func<JsonObject, JsonObject?>?> Refusing(Func<string, bool> isRefused) => query => isRefused(query) ? _ => null : null;

    public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        if (request.Body is not { } body || alter(body) is not { } change)
            return await inner.SendAsync(request, cancellation);
        var answer = await inner.SendAsync(request, cancellation);
        return change(JsonNode.Parse(answer.Body)!.AsObject()) is { } changed
            ? new ArmResponse(200, changed.ToJsonString(), [])
            : new ArmResponse(403, """{"error":{"code":"AuthorizationFailed","message":"No."}}""", []);
    }

    public void Dispose() => inner.Dispose();
}
