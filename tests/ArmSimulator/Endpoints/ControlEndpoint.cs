using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The simulator's own controls: faults at run time, and counts of requests. They require no token.</summary>
internal sealed class ControlEndpoint(Simulator simulator)
{
    public async Task<Answer> AnswerAsync(ArmCall call, CancellationToken cancellation) => (call.Method, call.Path.Key) switch
    {
        ("GET", "/simulator/faults") => Faults(),
        ("POST", "/simulator/faults") => Add(await call.ReadBodyAsync(cancellation)),
        ("DELETE", "/simulator/faults") => Clear(),
        ("GET", "/simulator/requests") => Requests(),
        ("DELETE", "/simulator/requests") => Forget(),
        _ => Answer.Error(404, "NotFound", "The switches are /simulator/faults (GET, POST, DELETE) and /simulator/requests (GET, DELETE)."),
    };

    private Answer Add(string text)
    {
        try
        {
            var body = JsonNode.Parse(text);
            var faults = (body as JsonArray ?? [body?.DeepClone()]).Select(one => Read(one as JsonObject ?? throw new FormatException("A fault is a JSON object."))).ToList();
            faults.ForEach(simulator.Faults.Add);
            return Faults();
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return Answer.Error(400, "InvalidFault", $"{e.Message} A fault is such as {{\"kind\":\"Throttled\",\"path\":\"/versions/2.4.0\",\"count\":3,\"probability\":1,\"retryAfter\":5,\"delay\":10}}, or {{\"kind\":\"Refused\",\"method\":\"PUT\",\"path\":\"/versions/*\",\"refusal\":{{\"status\":409,\"code\":\"Conflict\",\"message\":\"...\",\"polling\":\"AsyncOperation\"}}}}; the kinds are {string.Join(", ", Enum.GetNames<FaultKind>())}.");
        }
    }

    private static Fault Read(JsonObject fault)
    {
        var defaults = new Fault();
        return new Fault(FaultNames.Kinds((string?)fault["kind"] ?? throw new FormatException("The fault has no kind.")))
        {
            Path = (string?)fault["path"],
            Method = (string?)fault["method"],
            Probability = (double?)fault["probability"] ?? defaults.Probability,
            Count = (int?)fault["count"],
            Refusal = fault["refusal"] is JsonObject refusal ? Refusal(refusal) : null,
            RetryAfter = (double?)fault["retryAfter"] is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Delay = TimeSpan.FromSeconds((double?)fault["delay"] ?? defaults.Delay.TotalSeconds),
        };
    }

    private static Refusal Refusal(JsonObject refusal)
    {
        var defaults = new Refusal();
        return new Refusal
        {
            Status = (int?)refusal["status"] ?? defaults.Status,
            Code = (string?)refusal["code"] ?? defaults.Code,
            Message = (string?)refusal["message"] ?? defaults.Message,
            Target = (string?)refusal["target"],
            Details = refusal["details"]?.DeepClone(),
            Body = (string?)refusal["body"],
            ContentType = (string?)refusal["contentType"] ?? defaults.ContentType,
            Polling = (string?)refusal["polling"] is { } polling ? PollingOf(polling) : defaults.Polling,
        };
    }

    private static Polling PollingOf(string text) =>
        Enum.TryParse<Polling>(text, ignoreCase: true, out var polling) && !char.IsAsciiDigit(text[0])
            ? polling
            : throw new FormatException($"'{text}' is no kind of polling: {string.Join(", ", Enum.GetNames<Polling>())}.");

    private Answer Clear()
    {
        simulator.Faults.Clear();
        return Faults();
    }

    private Answer Forget()
    {
        simulator.Requests.Clear();
        return Requests();
    }

    private Answer Faults() => Answer.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("faults");
        foreach (var fault in simulator.Faults.All)
        {
            json.WriteStartObject();
            json.WriteString("kind", string.Join('|', fault.Kinds));
            json.WriteString("path", fault.Path);
            json.WriteString("method", fault.Method);
            json.WriteNumber("probability", fault.Probability);
            if (fault.Count is { } count)
                json.WriteNumber("count", count);
            if (fault.Refusal is { } refusal)
            {
                json.WriteStartObject("refusal");
                json.WriteNumber("status", refusal.Status);
                json.WriteString("code", refusal.Code);
                json.WriteString("message", refusal.Message);
                json.WriteString("polling", refusal.Polling.ToString());
                json.WriteEndObject();
            }

            json.WriteNumber("retryAfter", fault.RetryAfterOf(fault.Kinds[0]).TotalSeconds);
            json.WriteNumber("delay", fault.Delay.TotalSeconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private Answer Requests()
    {
        var records = simulator.Requests.All;
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", records.Count);
            json.WriteNumber("budgetRefusals", records.Count(record => record.IsBudgetRefusal));
            Group("byStatus", record => record.Status.ToString(CultureInfo.InvariantCulture));
            Group("byFault", record => record.Fault?.ToString());
            json.WriteEndObject();

            void Group(string name, Func<RequestRecord, string?> key)
            {
                json.WriteStartObject(name);
                foreach (var group in records.GroupBy(key).Where(group => group.Key is not null).OrderBy(group => group.Key, StringComparer.Ordinal))
                    json.WriteNumber(group.Key!, group.Count());
                json.WriteEndObject();
            }
        });
    }
}
