using System.Net;
using System.Text.Json;

namespace SigTroubleshoot.Unit.Errors.Exchanges;

/// <summary>A tool's log of requests.</summary>
/// <param name="Print">Prints a request with its response.</param>
/// <param name="Error">Prints the error that the tool shows its user, from a code and a message.</param>
internal sealed record Logger(Func<Call, string> Print, Func<string, string, string> Error)
{
    private const string Host = "https://management.azure.com";
    private const string Query = "?api-version=2023-07-03";

    /// <summary>Whether responses are in the log.</summary>
    public bool ShowsBodies { get; init; } = true;

    public static IReadOnlyDictionary<string, Logger> All { get; } = new Dictionary<string, Logger>
    {
        ["az --debug"] = new(call => Python(call, "DEBUG: cli.azure.cli.core.sdk.policies: ", onEachLine: true), Az),
        ["az --debug on a terminal"] = new(call => "\u001b[36m" + Python(call, "cli.azure.cli.core.sdk.policies: ", onEachLine: true).TrimEnd() + "\u001b[0m\n", (code, message) => $"\u001b[91m({code}) {message}\nCode: {code}\nMessage: {message}\u001b[0m\n"),
        ["az --debug, 2020"] = new(call => Python(call, "msrest.http_logger : ", onEachLine: true), Az),
        ["az rest --debug"] = new(call => Python(call, "INFO: cli.azure.cli.core.util: ", onEachLine: true), Az),
        ["az.log"] = new(call => Python(call, "5580 : 2026-11-27 06:37:39,644 : DEBUG : cli.azure.cli.core.sdk.policies : ", onEachLine: true), (code, message) => $"5580 : 2026-11-27 06:37:40,101 : ERROR : cli.azure.cli.core.azclierror : ({code}) {message}\nCode: {code}\nMessage: {message}\n"),
        ["az commands log"] = new(call => Python(call, "CMD-LOG-LINE-BEGIN 5618 | 2026-11-27 06:37:43,908 | DEBUG | cli.azure.cli.core.sdk.policies | ", onEachLine: true), (code, message) => $"CMD-LOG-LINE-BEGIN 5618 | 2026-11-27 06:37:43,910 | ERROR | az_command_data_logger | ({code}) {message}\nCode: {code}\nMessage: {message}\n"),
        ["azure-core DEBUG"] = new(call => Python(call, "DEBUG:azure.core.pipeline.policies._universal:", onEachLine: false), Traceback),
        ["azure-core INFO"] = new(call => Python(call, "INFO:azure.core.pipeline.policies.http_logging_policy:", onEachLine: false, isMasked: true), Traceback) { ShowsBodies = false },
        ["Az PowerShell -Debug"] = new(PowerShell, (code, message) => $"New-AzGalleryImageVersion: {message}\nErrorCode: {code}\nErrorMessage: {message}\nErrorTarget: \nStatusCode: 400\nReasonPhrase: Bad Request\nOperationID : 91d5f0c6-7a2b-4e39-8c14-d05b6e7a2f83\n"),
        ["PACKER_LOG"] = new(call => Packer(call, bodyFirst: false), Sdk),
        ["PACKER_LOG, other order"] = new(call => Packer(call, bodyFirst: true), Sdk),
        ["AZURE_LOG_LEVEL"] = new(JavaScript, (code, message) => $"Error: The long-running operation has failed. {code}. {message}.\n    at processOperationStatus (file:///app/node_modules/@azure/core-lro/dist/esm/poller/operation.js:40:23)\n") { ShowsBodies = false },
        ["AzureEventSourceListener"] = new(call => DotNet(call, withContent: false), NetException) { ShowsBodies = false },
        ["AzureEventSourceListener with content"] = new(call => DotNet(call, withContent: true), NetException),
        ["TF_LOG"] = new(Terraform, (code, message) => $"Error: creating Image Version: performing CreateOrUpdate: unexpected status 400 (400 Bad Request) with error: {code}: {message}\n"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    private static string Az(string code, string message) => $"ERROR: cli.azure.cli.core.azclierror: ({code}) {message}\nCode: {code}\nMessage: {message}\nERROR: az_command_data_logger: ({code}) {message}\nCode: {code}\nMessage: {message}\n";

    private static string Traceback(string code, string message) => $"Traceback (most recent call last):\n{string.Concat(Enumerable.Range(1, 60).Select(i => $"  File \"/srv/publish.py\", line {i}, in run\n    return poller.result() # step {i} of a long way down\n"))}azure.core.exceptions.HttpResponseError: ({code}) {message}\nCode: {code}\nMessage: {message}\n";

    private static string NetException(string code, string message) => $"Unhandled exception. Azure.RequestFailedException: {message}\nStatus: 200 (OK)\nErrorCode: {code}\n\nService request succeeded. Response content and headers are not included to avoid logging sensitive data.\n\n   at Azure.Core.OperationInternalBase.UpdateStatusAsync(CancellationToken cancellationToken)\n";

    private static string Sdk(string code, string message) => $"==> azure-arm: ERROR: -> {code} : {message}\n==> azure-arm: Code=\"{code}\" Message=\"{message}\"\n";

    private static string Python(Call call, string prefix, bool onEachLine, bool isMasked = false)
    {
        var other = onEachLine ? prefix : "";
        var status = onEachLine || isMasked ? $"{call.Status}" : $"'{call.Status}'";
        var query = isMasked ? "?api-version=REDACTED" : Query;
        string Header(string name, string value) => value.Length == 0 ? "" : $"{other}    '{name}': '{value}'\n";
        var operation = call.Operation.Length == 0 ? "" : isMasked ? "REDACTED" : Host + call.Operation + Query;
        return $"{prefix}Request URL: '{Host}{call.Path}{query}'\n{other}Request method: '{call.Method}'\n{other}Request headers:\n{Header("x-ms-client-request-id", call.ClientId)}{Header("Authorization", "*****")}"
            + (isMasked ? "A body is sent with the request\n" : $"{other}Request body:\n{other}{(call.Request.Length > 0 ? call.Request : "This request has no body")}\n")
            + $"{prefix}Response status: {status}\n{other}Response headers:\n{Header("x-ms-request-id", Guid.NewGuid().ToString())}{Header("x-ms-correlation-request-id", isMasked ? "REDACTED" : call.CorrelationId)}{Header("Azure-AsyncOperation", operation)}"
            + (isMasked ? "" : $"{other}Response content:\n{other}{call.Body}\n");
    }

    private static string PowerShell(Call call) =>
        $"DEBUG: ============================ HTTP REQUEST ============================\n\nHTTP Method:\n{call.Method}\n\nAbsolute Uri:\n{Host}{call.Path}{Query}\n\nHeaders:\nx-ms-client-request-id        : {call.ClientId}\n\nBody:\n{call.Request}\n\n"
        + $"DEBUG: ============================ HTTP RESPONSE ============================\n\nStatus Code:\n{(call.Status == 429 ? "TooManyRequests" : ((HttpStatusCode)call.Status).ToString())}\n\nHeaders:\nx-ms-correlation-request-id   : {call.CorrelationId}\n{(call.Operation.Length > 0 ? $"Azure-AsyncOperation          : {Host}{call.Operation}{Query}\n" : "")}\nBody:\n{call.Body}\n\n";

    private static string Packer(Call call, bool bodyFirst)
    {
        string Line(string kind, string fields, string body) => $"2026/11/27 06:49:57 packer-builder-azure-arm plugin: Azure {kind} " + (bodyFirst ? $"body={JsonSerializer.Serialize(body)} {fields}\n" : $"{fields} body={JsonSerializer.Serialize(body)}\n");
        var request = $"method=\"{call.Method}\" request=\"{Host}{call.Path}{Query}\"";
        return Line("request", request, call.Request) + Line("response", $"status=\"{call.Status} {(HttpStatusCode)call.Status}\" {request} x-ms-request-id=\"{call.CorrelationId}\"", call.Body);
    }

    private static string JavaScript(Call call) =>
        $$"""
        azure:arm-compute:info Request: {
          "url": "{{Host}}{{call.Path}}{{Query}}",
          "method": "{{call.Method}}",
          "headers": {
            "accept": "application/json",
            "x-ms-client-request-id": "{{call.ClientId}}",
            "authorization": "REDACTED"
          },
          "timeout": 0
        }
        azure:arm-compute:info Response status code: {{call.Status}}
        azure:arm-compute:info Headers: {
          "x-ms-request-id": "{{Guid.NewGuid()}}",{{(call.Operation.Length > 0 ? $"\n  \"azure-asyncoperation\": \"{Host}{call.Operation}{Query}\"," : "")}}
          "x-ms-correlation-request-id": "{{call.CorrelationId}}"
        }

        """.ReplaceLineEndings("\n");

    private static string DotNet(Call call, bool withContent)
    {
        var id = call.ClientId;
        return $"[Informational] Azure-Core: Request [{id}] {call.Method} {Host}{call.Path}{Query}\nAccept:application/json\nx-ms-client-request-id:{id}\nAuthorization:REDACTED\nclient assembly: Azure.ResourceManager\n"
            + (withContent && call.Request.Length > 0 ? $"[Verbose] Azure-Core: Request [{id}] content: {call.Request}\n" : "")
            + $"[{(call.Status < 400 ? "Informational] Azure-Core: Response" : "Warning] Azure-Core: Error response")} [{id}] {call.Status} {(HttpStatusCode)call.Status} (00.6s)\nx-ms-request-id:{Guid.NewGuid()}\nx-ms-correlation-request-id:REDACTED\n{(call.Operation.Length > 0 ? "Azure-AsyncOperation:REDACTED\n" : "")}Content-Type:application/json; charset=utf-8\n\n"
            + (withContent ? $"[Verbose] Azure-Core: {(call.Status < 400 ? "Response" : "Error response")} [{id}] content: {call.Body}\n" : "");
    }

    private static string Terraform(Call call) =>
        $"2026-11-27T06:19:09.683Z [DEBUG] provider.terraform-provider-azurerm: AzureRM Request: \n{call.Method} {call.Path}{Query} HTTP/1.1\nHost: management.azure.com\nX-Ms-Client-Request-Id: {call.ClientId}\nAccept-Encoding: gzip\n\n{call.Request}\n"
        + $"2026-11-27T06:19:10.683Z [DEBUG] provider.terraform-provider-azurerm: AzureRM Response for {Host}{call.Path}{Query}: \nHTTP/2.0 {call.Status} {(HttpStatusCode)call.Status}\nX-Ms-Correlation-Request-Id: {call.CorrelationId}\n{(call.Operation.Length > 0 ? $"Azure-Asyncoperation: {Host}{call.Operation}{Query}\n" : "")}\n{call.Body}\n";
}
