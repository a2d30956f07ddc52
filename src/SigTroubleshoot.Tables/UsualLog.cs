namespace SigTroubleshoot.Tables;

/// <summary>
/// A long log of az --debug: the requests of a command that creates an image version, waits for it, and reports why it failed, with
/// many that succeed before it.
/// </summary>
internal static class UsualLog
{
    private const int Length = 1_000_000;

    private const string Subscription = "/subscriptions/8d2f6c1a-4b7e-4f30-9a51-6c0e2d7b9f14";
    private const string Version = Subscription + "/resourceGroups/images/providers/Microsoft.Compute/galleries/gallery1/images/ubuntu/versions/1.0.0";
    private const string Operation = Subscription + "/providers/Microsoft.Compute/locations/westeurope/capsOperations/0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0";
    private const string Message = "The resource with id '" + Version + "' has a different Hypervisor generation ['V2'] than the parent gallery image Hypervisor generation ['V1'].";
    private const string Error = "{\n  \"error\": {\n    \"code\": \"Conflict\",\n    \"message\": \"" + Message + "\"\n  }\n}";

    /// <summary>The text.</summary>
    public static string Text()
    {
        var read = Exchange("GET", Version.Replace("1.0.0", "0.9.0", StringComparison.Ordinal), 200, "OK", "{\n  \"name\": \"0.9.0\",\n  \"properties\": { \"provisioningState\": \"Succeeded\" }\n}");
        var many = string.Concat(Enumerable.Repeat(read, Length / 4 / read.Length));
        var question = Exchange("GET", Version, 404, "Not Found", "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"The Resource was not found.\"}}");
        var creation = Exchange("PUT", Version, 201, "Created", "{ \"properties\": { \"provisioningState\": \"Creating\" } }", $"    'Azure-AsyncOperation': 'https://management.azure.com{Operation}?api-version=2024-03-03'");
        var poll = Exchange("GET", Operation, 200, "OK", "{ \"status\": \"InProgress\" }");
        var failedPoll = Exchange("GET", Operation, 200, "OK", "{ \"status\": \"Failed\", " + Error[1..]);
        var refused = Exchange("PUT", Version, 409, "Conflict", Error);
        return string.Concat(
            "cli.knack.cli: Command arguments: ['sig', 'image-version', 'create', '--gallery-name', 'gallery1', '--debug']\n",
            many, question, creation, poll, failedPoll, Printed("HttpResponseError"),
            many, question, creation, poll, refused, Printed("azclierror"),
            many, refused, Printed("azclierror"), many);
    }

    private static string Printed(string logger) =>
        $"cli.azure.cli.core.{logger}: (Conflict) {Message}\nCode: Conflict\nMessage: {Message}\naz_command_data_logger: exit code: 1\n";

    private static string Exchange(string method, string address, int status, string reason, string body, string header = "    'Pragma': 'no-cache'")
    {
        const string Prefix = "cli.azure.cli.core.sdk.policies: ";
        return $"""
            {Prefix}Request URL: 'https://management.azure.com{address}?api-version=2024-03-03'
            {Prefix}Request method: '{method}'
            {Prefix}Request headers:
            {Prefix}    'x-ms-client-request-id': '5d3b8a52-ac79-11ef-9d2c-00155d3b8a52'
            {Prefix}    'CommandName': 'sig image-version create'
            {Prefix}    'Authorization': '*****'
            {Prefix}Request body:
            {Prefix}This request has no body
            urllib3.connectionpool: https://management.azure.com:443 "{method} {address}?api-version=2024-03-03 HTTP/1.1" {status} {body.Length}
            {Prefix}Response status: {status} ({reason})
            {Prefix}Response headers:
            {Prefix}{header}
            {Prefix}    'x-ms-correlation-request-id': '6e4c9b63-bd80-42f1-8e3d-11266e4c9b63'
            {Prefix}Response content:
            {Prefix}{body}

            """;
    }
}
