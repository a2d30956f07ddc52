using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The responses to requests with a fault.</summary>
internal static class FaultAnswers
{
    /// <summary>The response instead of the correct one; null if the fault changes the correct one.</summary>
    public static Answer? Instead(FaultKind kind, Fault fault, ArmCall call) => kind switch
    {
        FaultKind.Unauthorized => ArmErrors.ExpiredToken(call.Now.AddMinutes(-1), call.Now),
        FaultKind.Forbidden => ArmErrors.Denied(call, "0b7d2c33-5a4e-4f0a-9d6a-3f2f8f6f7a10", "6f1c2d7e-93b1-4a55-8c57-0a3c9a1d2b44"),
        FaultKind.NotFound => ArmErrors.ResourceNotFound(call.Path),
        FaultKind.Conflict => Answer.Error(409, "Conflict", $"Another operation on resource '{call.Path.Name}' is in progress. Please try again later."),
        FaultKind.Throttled => Throttling.Arm(call, fault.RetryAfterOf(kind), isBudget: false),
        FaultKind.ComputeThrottled => Throttling.Compute(call, fault.RetryAfterOf(kind)),
        FaultKind.ComputeThrottledAsDocumented => Throttling.ComputeAsDocumented(call, fault.RetryAfterOf(kind)),
        FaultKind.ServerError => Answer.Error(500, "InternalServerError", "Encountered internal server error. Diagnostic information: timestamp '" + call.Now.UtcDateTime.ToString("yyyyMMddTHHmmssZ", CultureInfo.InvariantCulture) + "'."),
        FaultKind.Unavailable => Answer.Error(503, "ServiceUnavailable", "The service is currently unavailable. Please try again later."),
        FaultKind.NotRegistered when !call.IsRead && call.Method != "POST" => ArmErrors.NotRegistered(call.Path.Namespace),
        FaultKind.JsonWithoutValue => Answer.Error(200, "InternalServerError", "The gateway could not reach its backend."),
        FaultKind.Html => new Answer { Status = 200, ContentType = "text/html; charset=utf-8", Body = "<!DOCTYPE html><html><head><title>Sign in to the network</title></head><body><form action=\"/login\"></form></body></html>"u8.ToArray() },
        FaultKind.HugeBody => HugeBody.For(call),
        FaultKind.ConnectionReset => Answer.Nothing(Sending.Reset),
        FaultKind.Hang => Answer.Nothing(Sending.Never),
        _ => null,
    };

    /// <summary>The correct response, changed by the fault; null if the fault does not apply to it.</summary>
    public static Answer? Spoil(FaultKind kind, Fault fault, Answer answer, ArmCall call) => kind switch
    {
        FaultKind.TruncatedBody when answer.Body.Length > 1 => answer.Altered(sending: Sending.Truncated),
        FaultKind.MalformedJson => answer.Altered(Encoding.UTF8.GetBytes("<html><body><h1>502 - Web server received an invalid response.</h1></body></html>")),
        FaultKind.SlowBody when answer.Body.Length > 1 => answer.Altered(sending: Sending.Slowly, time: fault.Delay),
        FaultKind.EndlessNextLink => WithNextLink(answer, EndlessLink(call)),
        FaultKind.RelativeNextLink => WithNextLink(answer, "rel?k=1"),
        FaultKind.ItemWithoutId => OddBodies.WithoutId(answer),
        FaultKind.ControlSigns => OddBodies.WithControlSigns(answer),
        FaultKind.ForeignNextLink => WithNextLink(answer, $"https://management.fabrikam.invalid{call.Request.Path}{call.Request.QueryString}"),
        _ => null,
    };

    /// <summary>The same path with an increasing token, so that no two pages have the same address.</summary>
    private static string EndlessLink(ArmCall call)
    {
        var page = int.TryParse(call.Query["endless"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number + 1 : 1;
        return $"{call.Host}{call.Request.Path}?api-version={Uri.EscapeDataString(call.Query["api-version"].ToString())}&endless={page}";
    }

    private static Answer? WithNextLink(Answer answer, string link)
    {
        if (answer.Status != 200 || JsonNode.Parse(answer.Body.Span) is not JsonObject body || body["value"] is not JsonArray)
            return null;
        body["nextLink"] = link;
        return answer.Altered(Encoding.UTF8.GetBytes(body.ToJsonString()));
    }
}
