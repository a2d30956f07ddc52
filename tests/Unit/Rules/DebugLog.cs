namespace SigTroubleshoot.Unit.Rules;

/// <summary>What Az PowerShell prints with -Debug when a request fails and the answer holds a code but no message that tells anything.</summary>
internal static class DebugLog
{
    /// <summary>The request and its answer.</summary>
    /// <param name="method">The verb, such as <c>PUT</c>.</param>
    /// <param name="path">The path below <c>Microsoft.Compute</c> or another provider, as in <see cref="Ids"/>.</param>
    /// <param name="status">The .NET name of the status, such as <c>NotFound</c>.</param>
    /// <param name="code">The ARM code.</param>
    /// <param name="message">The ARM message.</param>
    /// <param name="sent">The JSON that was sent.</param>
    public static string Of(string method, string path, string status, string code, string message = "See the log.", string sent = "") =>
        $$"""
        DEBUG: ============================ HTTP REQUEST ============================

        HTTP Method:
        {{method}}

        Absolute Uri:
        https://management.azure.com{{path}}?api-version=2023-07-03

        Headers:
        x-ms-client-request-id        : 0f3a9d52-6be1-4c07-9a84-c1d7e2b5f386

        Body:
        {{sent}}

        DEBUG: ============================ HTTP RESPONSE ============================

        Status Code:
        {{status}}

        Headers:
        x-ms-correlation-request-id   : c5b0e7d1-2f48-4a96-8e3c-7d91a06b4f25

        Body:
        {"error": {"code": "{{code}}", "message": "{{message}}" } }
        """;
}
