namespace SigTroubleshoot.Unit.Formats;

/// <summary>The clients of .NET, JavaScript, and Go, each as it prints a refusal at once and a failure that it polled for.</summary>
internal static class SdkFormats
{
    private const string Url = "https://management.azure.com" + ToolFormats.Path;

    private const string Stack = "   at Azure.Core.OperationInternal`1.UpdateStatusAsync(Boolean async, CancellationToken cancellationToken)\n   at Azure.ResourceManager.Compute.GalleryImageVersionCollection.CreateOrUpdateAsync(WaitUntil waitUntil, String galleryImageVersionName, GalleryImageVersionData data, CancellationToken cancellationToken)";

    public static IReadOnlyDictionary<string, Func<string, string, string>> All { get; } = new Dictionary<string, Func<string, string, string>>
    {
        [".NET refused, whole"] = DotNet,
        [".NET polled"] = (code, message) => $"Unhandled exception. Azure.RequestFailedException: {DotNetPolled(code, message)}\n\n{Stack}",
        [".NET Message, polled"] = DotNetPolled,
        [".NET aggregate"] = (code, message) => $"Unhandled exception. System.AggregateException: One or more errors occurred. ({DotNet(code, message)})\n ---> Azure.RequestFailedException: {DotNet(code, message)}\n{Stack}\n   --- End of inner exception stack trace ---",
        ["CloudException"] = (_, message) => $"Microsoft.Rest.Azure.CloudException: {message}\n   at Microsoft.Azure.Management.Compute.GalleryImageVersionsOperations.BeginCreateOrUpdateWithHttpMessagesAsync(String resourceGroupName)",
        ["CloudException polled"] = (_, message) => $"Microsoft.Rest.Azure.CloudException: Long running operation failed with status 'Failed'. Additional Info:'{message}'\n   at Microsoft.Rest.ClientRuntime.Azure.LongRunningOperation.GetLongRunningOperationResultAsync()\n   at Microsoft.Azure.Management.Compute.GalleryImageVersionsOperations.CreateOrUpdateWithHttpMessagesAsync(String resourceGroupName)",
        ["JavaScript 25 console.error"] = (code, message) => $$"""
            RestError: {{message}} 
             {
              "code": {{ToolFormats.Json(code)}},
              "statusCode": 409,
              "name": "RestError",
              "request": {
                "url": "{{Url}}?api-version=2025-12-03",
                "method": "PUT",
                "headers": {
                  "accept": "application/json",
                  "authorization": "REDACTED"
                },
                "timeout": 0
              }
            }
            """,
        ["JavaScript 21 console.error"] = (code, message) => $$"""
            RestError: {{message}} 
             {
              "name": "RestError",
              "code": {{ToolFormats.Json(code)}},
              "statusCode": 409,
              "request": {
                "url": "{{Url}}?api-version=2023-07-03",
                "headers": { "accept": "application/json" },
                "method": "PUT"
              },
              "details": {
                "error": {
                  "code": {{ToolFormats.Json(code)}},
                  "message": {{ToolFormats.Json(message)}}
                }
              }
            }
            """,
        ["JavaScript polled"] = (code, message) => $"Error: The long-running operation has failed. {code}. {message}\n    at processOperationStatus (file:///srv/publisher/node_modules/@azure/core-lro/dist/esm/poller/operation.js:53:19)\n    at async file:///srv/publisher/node_modules/@azure/arm-compute/dist/esm/galleryImageVersions.js:1:1",
        ["JavaScript unhandled"] = (code, message) => $$"""
            file:///srv/publisher/node_modules/@typespec/ts-http-runtime/dist/esm/client/restError.js:11
                return new RestError(message, {
                       ^

            RestError: {{message}}
                at createRestError (file:///srv/publisher/node_modules/@azure/arm-compute/dist/esm/api/galleryImageVersions/operations.js:11:12)
                at async go (file:///srv/publisher/pub.mjs:15:26) {
              code: '{{code}}',
              statusCode: 409,
              details: undefined
            }

            Node.js v20.20.2
            """,
        ["JavaScript String"] = (_, message) => $"RestError: {message}",
        ["Go polled, bare"] = (code, message) => $"Code=\"{code}\" Message=\"{Escaped(message)}\" Target=\"galleryImageVersion\"",
        ["Go StatusCode=0"] = (code, message) => $"compute.GalleryImageVersionsClient#CreateOrUpdate: Failure sending request: StatusCode=0 -- Original Error: autorest/azure: Service returned an error. Status=<nil> Code=\"{code}\" Message=\"{Escaped(message)}\" Target=\"galleryImageVersion\"",
        ["Go panic"] = (code, message) => $"panic: compute.GalleryImageVersionsClient#CreateOrUpdate: Failure sending request: StatusCode=400 -- Original Error: Code=\"{code}\" Message=\"{Escaped(message)}\"\n\ngoroutine 1 [running]:\nmain.main()\n\t./main.go:115 +0x807",
        ["Python repr"] = (code, message) => $"HttpResponseError({PythonString($"({code}) {message}\nCode: {code}\nMessage: {message}\nTarget: galleryImageVersion")})",
    };

    internal static string DotNet(string code, string message) => $$"""
        {{message}}
        Status: 409 (Conflict)
        ErrorCode: {{code}}

        Content:
        {
          "error": {
            "code": {{ToolFormats.Json(code)}},
            "message": {{ToolFormats.Json(message)}},
            "target": "galleryImageVersion"
          }
        }

        Headers:
        Cache-Control: no-cache
        x-ms-request-id: 3c5a2385-5782-4d7f-be68-5f93872588e3
        x-ms-correlation-request-id: REDACTED
        Content-Type: application/json; charset=utf-8
        """;

    internal static string DotNetPolled(string code, string message) =>
        $"{message}\nStatus: 200 (OK)\nErrorCode: {code}\n\nService request succeeded. Response content and headers are not included to avoid logging sensitive data.";

    private static string Escaped(string message) => ToolFormats.Json(message)[1..^1];

    private static string PythonString(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
