using System.Globalization;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The formats in which Azure reports too many requests.</summary>
internal static class Throttling
{
    /// <summary>The format of Azure Resource Manager.</summary>
    public static Answer Arm(ArmCall call, TimeSpan wait, bool isBudget)
    {
        var seconds = Seconds(wait);
        var message = $"Number of requests for subscription '{call.Path.SubscriptionId ?? ""}' and operation '{Operation(call)}' exceeded the backend storage limit. Please try again after '{seconds}' seconds.";
        var error = Answer.Error(429, "SubscriptionRequestsThrottled", message);
        return new Answer { Status = 429, Body = error.Body, IsBudgetRefusal = isBudget }.With("Retry-After", seconds);
    }

    /// <summary>The format of the compute provider: a general code outside, the reason inside, and JSON within a string.</summary>
    public static Answer Compute(ArmCall call, TimeSpan wait)
    {
        var (start, end) = (call.Now.UtcDateTime.AddMinutes(-3), call.Now.UtcDateTime);
        var policy = $$"""{"operationGroup":"LowCostGetSubscriptionMaximum","startTime":"{{start:O}}","endTime":"{{end:O}}","allowedRequestCount":240,"measuredRequestCount":251}""";
        return Answer.Json(429, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", "OperationNotAllowed");
            json.WriteString("message", "The server rejected the request because too many requests have been received for this subscription.");
            json.WriteStartArray("details");
            json.WriteStartObject();
            json.WriteString("code", "TooManyRequests");
            json.WriteString("target", "LowCostGetSubscriptionMaximum");
            json.WriteString("message", policy);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }).With("Retry-After", Seconds(wait)).With("x-ms-ratelimit-remaining-resource", "Microsoft.Compute/LowCostGetSubscriptionMaximum;0").With("x-ms-request-charge", "1");
    }

    private static string Operation(ArmCall call) =>
        $"{call.Method}/SUBSCRIPTIONS{(call.Path.ResourceGroup is null ? "" : "/RESOURCEGROUPS")}{(call.Path.Namespace is null ? "" : "/PROVIDERS/" + call.Path.Type.ToUpperInvariant())}";

    private static string Seconds(TimeSpan wait) => Math.Max(0, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
