using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>What a refusal makes of a request, and of the polls that follow it.</summary>
internal sealed class RefusalAnswers(SimulatorOptions options)
{
    private readonly ConcurrentDictionary<string, Operation> _operations = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The answer to the request.</summary>
    public async Task<Answer> AnswerAsync(Refusal refusal, Fault fault, ArmCall call, CancellationToken cancellation)
    {
        if (refusal.Polling != Polling.None)
            return Accept(refusal, call, await call.ReadBodyAsync(cancellation));
        var answer = refusal.Body is { } body
            ? new Answer { Status = refusal.Status, Body = Encoding.UTF8.GetBytes(body), ContentType = refusal.ContentType }
            : Answer.Json(refusal.Status, json => Frame(refusal).WriteTo(json));
        return refusal.Status == 429 ? answer.With("Retry-After", Seconds(fault.RetryAfterOf(FaultKind.Refused))) : answer;
    }

    /// <summary>The answer to a poll: one time that the operation is running, then that it has failed; null where the address is none of these.</summary>
    public Answer? Poll(ArmCall call)
    {
        if (!call.IsRead || !call.Path.Is(6, "capsOperations") || !_operations.TryGetValue(call.Path.Name, out var operation))
            return null;
        var isRunning = operation.CountPoll() == 1;
        var answer = operation.Refusal.Polling == Polling.Location ? Result(operation, call, isRunning) : Status(operation, call, isRunning);
        return isRunning ? answer.With("Retry-After", Seconds(options.OperationRetryAfter)) : answer;
    }

    private Answer Accept(Refusal refusal, ArmCall call, string body)
    {
        var operation = new Operation(Guid.NewGuid(), refusal, call.Now);
        _operations[operation.Id.ToString()] = operation;
        var address = $"{call.Host}/subscriptions/{call.Path.SubscriptionId}/providers/{call.Path.Namespace}/locations/westeurope/capsOperations/{operation.Id}?api-version={Uri.EscapeDataString(call.Query["api-version"].ToString())}";
        // As Compute: a write is answered with the resource, a delete with nothing.
        var answer = refusal.Polling == Polling.Location || call.Method is not ("PUT" or "PATCH")
            ? Answer.Empty(202)
            : Answer.Json(201, json => Unfinished(call, body).WriteTo(json));
        if (refusal.Polling == Polling.AsyncOperation)
            answer.With("Azure-AsyncOperation", address);
        else
            answer.With("Location", address + "&monitor=true");
        return answer.With("Retry-After", Seconds(options.OperationRetryAfter));
    }

    private static JsonObject Unfinished(ArmCall call, string body)
    {
        JsonObject? resource = null;
        try
        {
            resource = JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            // The real service would refuse it at once; a refusal while polled was asked for.
        }

        resource ??= [];
        resource["id"] = call.Path.Text;
        resource["name"] = call.Path.Name;
        resource["type"] = call.Path.Type;
        if (resource["properties"] is not JsonObject properties)
            resource["properties"] = properties = [];
        properties["provisioningState"] = "Creating";
        return resource;
    }

    private static Answer Status(Operation operation, ArmCall call, bool isRunning)
    {
        var status = new JsonObject
        {
            ["startTime"] = Time(operation.Started),
            ["status"] = isRunning ? "InProgress" : "Failed",
            ["name"] = operation.Id.ToString(),
        };
        if (!isRunning)
        {
            status["endTime"] = Time(call.Now);
            status["error"] = operation.Refusal.Error();
        }

        return Answer.Ok(json => status.WriteTo(json));
    }

    private static Answer Result(Operation operation, ArmCall call, bool isRunning) => isRunning
        ? Answer.Empty(202).With("Location", $"{call.Host}{call.Request.Path}{call.Request.QueryString}")
        : Answer.Json(operation.Refusal.Status, json => Frame(operation.Refusal).WriteTo(json));

    private static JsonObject Frame(Refusal refusal) => new() { ["error"] = refusal.Error() };

    private static string Seconds(TimeSpan time) => ((int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private sealed class Operation(Guid id, Refusal refusal, DateTimeOffset started)
    {
        private int _polls;

        public Guid Id => id;

        public Refusal Refusal => refusal;

        public DateTimeOffset Started => started;

        public int CountPoll() => Interlocked.Increment(ref _polls);
    }
}
