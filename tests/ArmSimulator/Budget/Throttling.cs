using System.Globalization;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The formats in which Azure reports too many requests.</summary>
internal static class Throttling
{
    /// <summary>The header in which Compute reports what is left.</summary>
    public const string Remaining = "x-ms-ratelimit-remaining-resource";

    /// <summary>The format of Azure Resource Manager.</summary>
    public static Answer Arm(ArmCall call, TimeSpan wait, bool isBudget)
    {
        var seconds = Seconds(wait);
        var message = $"Number of requests for subscription '{call.Path.SubscriptionId ?? ""}' and operation '{Operation(call)}' exceeded the backend storage limit. Please try again after '{seconds}' seconds.";
        var error = Answer.Error(429, "SubscriptionRequestsThrottled", message);
        return new Answer { Status = 429, Body = error.Body, IsBudgetRefusal = isBudget }.With("Retry-After", seconds);
    }

    /// <summary>The format of the compute provider: a general code outside, the reason inside, and JSON within a string.</summary>
    public static Answer Compute(ArmCall call, TimeSpan wait) => Refusal(call, PolicyOf(call) + "3Min", wait, isWrapped: true, isBudget: false);

    /// <summary>The format on Microsoft's page on Compute throttling: not wrapped in <c>error</c>, and several headers with counts.</summary>
    public static Answer ComputeAsDocumented(ArmCall call, TimeSpan wait) => Documented(call, PolicyOf(call) + "30Min", wait, isBudget: false)
        .With(Remaining, $"Microsoft.Compute/{PolicyOf(call)}3Min;46")
        .With(Remaining, $"Microsoft.Compute/{PolicyOf(call)}30Min;0");

    /// <summary>The same format for one policy, without the headers.</summary>
    public static Answer Documented(ArmCall call, string policy, TimeSpan wait, bool isBudget) => Refusal(call, policy, wait, isWrapped: false, isBudget);

    private static string PolicyOf(ArmCall call) => ComputeLimits.OperationOf(call) ?? "HighCostGet";

    private static Answer Refusal(ArmCall call, string name, TimeSpan wait, bool isWrapped, bool isBudget)
    {
        var (start, end) = (call.Now.UtcDateTime.AddMinutes(-3), call.Now.UtcDateTime);
        var policy = $$"""{"operationGroup":"{{name}}","startTime":"{{start:O}}","endTime":"{{end:O}}","allowedRequestCount":240,"measuredRequestCount":251}""";
        var refusal = Answer.Json(429, json =>
        {
            json.WriteStartObject();
            if (isWrapped)
                json.WriteStartObject("error");
            json.WriteString("code", "OperationNotAllowed");
            json.WriteString("message", "The server rejected the request because too many requests have been received for this subscription.");
            json.WriteStartArray("details");
            json.WriteStartObject();
            json.WriteString("code", "TooManyRequests");
            json.WriteString("target", name);
            json.WriteString("message", policy);
            json.WriteEndObject();
            json.WriteEndArray();
            if (isWrapped)
                json.WriteEndObject();
            json.WriteEndObject();
        });
        return new Answer { Status = 429, Body = refusal.Body, IsBudgetRefusal = isBudget }.With("Retry-After", Seconds(wait)).With("x-ms-request-charge", "1");
    }

    private static string Operation(ArmCall call) =>
        $"{call.Method}/SUBSCRIPTIONS{(call.Path.ResourceGroup is null ? "" : "/RESOURCEGROUPS")}{(call.Path.Namespace is null ? "" : "/PROVIDERS/" + call.Path.Type.ToUpperInvariant())}";

    private static string Seconds(TimeSpan wait) => Math.Max(0, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
