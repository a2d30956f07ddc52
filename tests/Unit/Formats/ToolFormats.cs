using System.Text.Encodings.Web;
using System.Text.Json;

namespace SigTroubleshoot.Unit.Formats;

/// <summary>Prints one service error as each tool prints it, so that every sentence can be tried in every dress.</summary>
internal static class ToolFormats
{
    public const string Path = "/subscriptions/5a1e0c11-2222-4333-8444-555566667777/resourceGroups/rg-orchid/providers/Microsoft.Compute/galleries/gal_orchid/images/img-fern/versions/3.1.4";

    public const string AzCommand = "az sig image-version create -g rg-orchid -r gal_orchid -i img-fern -e 3.1.4";

    public static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyDictionary<string, Func<string, string, string>> All { get; } = new Dictionary<string, Func<string, string, string>>
    {
        ["Az PowerShell 5.1"] = (code, message) => $"""
            New-AzGalleryImageVersion : {message}
            ErrorCode: {code}
            ErrorMessage: {message}
            ErrorTarget: 
            StatusCode: 400
            ReasonPhrase: Bad Request
            OperationID : 7c0b1d9e-1111-4222-8333-444455556666
            At C:\build\publish.ps1:12 char:1
            + New-AzGalleryImageVersion @version
            + ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                + CategoryInfo          : CloseError: (:) [New-AzGalleryImageVersion], ComputeCloudException
                + FullyQualifiedErrorId : Microsoft.Azure.Commands.Compute.Automation.NewAzureRmGalleryImageVersion
            """,
        ["Az PowerShell 7 gutter"] = (code, message) =>
            "New-AzGalleryImageVersion: /home/ada/publish.ps1:12\nLine |\n  12 |  New-AzGalleryImageVersion @version\n     |  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
            + Consoles.WrapWords($"{message} ErrorCode: {code} ErrorMessage: {message} ErrorTarget: StatusCode: 400 ReasonPhrase: Bad Request OperationID : 7c0b1d9e-1111-4222-8333-444455556666", 80, "     | "),
        ["Az PowerShell long-running"] = (code, message) => $"""
            New-AzGalleryImageVersion : Long running operation failed with status 'Failed'. Additional Info:'{message}'
            ErrorCode: {code}
            ErrorMessage: {message}
            StartTime: 3/4/2024 10:11:12 AM
            EndTime: 3/4/2024 10:31:12 AM
            OperationID: 7c0b1d9e-1111-4222-8333-444455556666
            Status: Failed
            """,
        ["Resolve-AzError"] = (code, message) => $"""
               HistoryId: 42


            Message        : {message}
                             ErrorCode: {code}
                             ErrorMessage: {message}
                             ErrorTarget: 
                             StatusCode: 400
                             ReasonPhrase: Bad Request
                             OperationID : 7c0b1d9e-1111-4222-8333-444455556666
            InvocationInfo : (New-AzGalleryImageVersion)
            Line           : New-AzGalleryImageVersion @version
            """,
        ["Az PowerShell -Debug"] = (code, message) => $$"""
            DEBUG: ============================ HTTP REQUEST ============================

            HTTP Method:
            PUT

            Absolute Uri:
            https://management.azure.com{{Path}}?api-version=2023-07-03

            Headers:
            x-ms-client-request-id        : 0f0f0f0f-1111-4222-8333-444455556666

            Body:
            {
              "location": "westeurope"
            }

            DEBUG: ============================ HTTP RESPONSE ============================

            Status Code:
            BadRequest

            Headers:
            x-ms-correlation-request-id   : 7c0b1d9e-1111-4222-8333-444455556666

            Body:
            {
              "error": {
                "code": {{Json(code)}},
                "message": {{Json(message)}}
              }
            }

            DEBUG: AzureQoSEvent: CommandName - New-AzGalleryImageVersion; IsSuccess - False; Duration - 00:00:03; Exception - Microsoft.Azure.Commands.Compute.Common.ComputeCloudException: {{message}}
            ErrorCode: {{code}}
            ErrorMessage: {{message}}
            StatusCode: 400
            """,
        ["Template deployment"] = (code, message) => $"New-AzResourceGroupDeployment: 6:37:27 PM - Resource Microsoft.Compute/galleries/images/versions 'gal_orchid/img-fern/3.1.4' failed with message\nNew-AzResourceGroupDeployment: 6:37:27 PM - Error: Code={code}; Message={message}",
        ["Azure CLI"] = (code, message) => $"{AzCommand}\nERROR: ({code}) {message}\nCode: {code}\nMessage: {message}\n",
        ["Azure CLI bare"] = (_, message) => $"$ {AzCommand}\n{message}\n",
        ["Azure CLI --debug 2024"] = (code, message) => $$"""
            cli.azure.cli.core.sdk.policies: Request URL: 'https://management.azure.com{{Path}}?api-version=2023-07-03'
            cli.azure.cli.core.sdk.policies: Request method: 'PUT'
            urllib3.connectionpool: https://management.azure.com:443 "PUT {{Path}}?api-version=2023-07-03 HTTP/1.1" 400 181
            cli.azure.cli.core.sdk.policies: Response status: 400
            cli.azure.cli.core.sdk.policies: Response headers:
            cli.azure.cli.core.sdk.policies:     'x-ms-correlation-request-id': '7c0b1d9e-1111-4222-8333-444455556666'
            cli.azure.cli.core.sdk.policies: Response content:
            cli.azure.cli.core.sdk.policies: {"error": {"code": {{Json(code)}}, "message": {{Json(message)}} } }
            cli.azure.cli.core.azclierror: ({{code}}) {{message}}
            """,
        ["Azure CLI --debug 2019"] = (code, message) => $$"""
            msrest.http_logger : Request URL: 'https://management.azure.com{{Path}}?api-version=2019-03-01'
            msrest.http_logger : Request method: 'PUT'
            msrest.http_logger : Response status: 400
            msrest.http_logger : Response content:
            msrest.http_logger : {
              "error": {
                "code": {{Json(code)}},
                "message": {{Json(message)}}
              }
            }
            """,
        ["ARM JSON"] = (code, message) => Nested(code, message, 0),
        ["ARM JSON three escapes"] = (code, message) => Nested(code, message, 3),
        ["Activity log"] = (code, message) => JsonSerializer.Serialize(
            new { eventCategory = "Administrative", properties = new { statusCode = "BadRequest", statusMessage = Nested(code, message, 1), entity = Path } }, Relaxed),
        ["Terraform 2018"] = (code, message) => $"""
            * azurerm_shared_image_version.test: Error creating/updating Shared Image Version "3.1.4" (Resource Group "rg-orchid"): compute.GalleryImageVersionsClient#CreateOrUpdate: Failure sending request: StatusCode=0 -- Original Error: autorest/azure: Service returned an error. Status=400 Code="{code}" Message="{message}" Target="galleryImageVersion"
            """,
        ["Terraform 2"] = (code, message) => Consoles.Box($"""
            Error: waiting for the creation of Shared Image Version "3.1.4" (Gallery "gal_orchid"): Code="{code}" Message="{message}"

              with azurerm_shared_image_version.this,
              on main.tf line 12, in resource "azurerm_shared_image_version" "this":
              12: resource "azurerm_shared_image_version" "this" (
            """),
        ["Terraform 4"] = (code, message) => Consoles.Box($"""
            Error: creating Image Version (Subscription: "5a1e0c11-2222-4333-8444-555566667777"
            Resource Group Name: "rg-orchid"
            Gallery Name: "gal_orchid"
            Image Name: "img-fern"
            Version Name: "3.1.4"): performing CreateOrUpdate: unexpected status 400 (400 Bad Request) with error: {code}: {message}
            """),
        ["Terraform polled"] = (code, message) => Consoles.Box($$"""
            Error: creating Image Version: polling after CreateOrUpdate: polling failed: the Azure API returned the following error:

            Status: "{{code}}"
            Code: ""
            Message: "{{message}}"
            Activity Id: ""

            ---

            API Response:

            ----[start]----
            {"status": "Failed", "error": {"code": {{Json(code)}}, "message": {{Json(message)}} } }
            -----[end]-----
            """),
        ["Packer 1"] = (code, message) => $"""
            ==> azure-arm.fern: ERROR: -> {code} : {message}
            ==> azure-arm.fern:
            Build 'azure-arm.fern' errored after 4 minutes 17 seconds: compute.GalleryImageVersionsClient#CreateOrUpdate: Failure sending request: StatusCode=400 -- Original Error: Code="{code}" Message="{message}"

            ==> Some builds didn't complete successfully and had errors:
            --> azure-arm.fern: compute.GalleryImageVersionsClient#CreateOrUpdate: Failure sending request: StatusCode=400 -- Original Error: Code="{code}" Message="{message}"
            """,
        ["Packer 2"] = (code, message) => $"2024/10/23 16:14:08 Publishing to Shared Image Gallery\n2024/10/23 16:14:10 machine readable: azure-arm,error []string{{\"performing CreateOrUpdate: unexpected status 400 (400 Bad Request) with error: {code}: {message}\"}}",
        ["Image Builder"] = (code, message) => $$"""
            "lastRunStatus": {
              "startTime": "2024-04-30T23:24:06.7Z",
              "runState": "Failed",
              "runSubState": "Distributing",
              "message": {{Json($"Error returned from SIG client while publishing MDI to shared image gallery for dstImageLocation: westeurope. Code=\"{code}\" Message=\"{message}\"")}}
            }
            """,
        ["Ansible"] = (code, message) => $$"""fatal: [localhost]: FAILED! => {"changed": false, "msg": "Error creating the GalleryImageVersion instance: Azure Error: {{code}}\nMessage: {{Inner(message)}}\nTarget: galleryImageVersion"}""",
        ["Pulumi"] = (code, message) => $"azure-native:compute:GalleryImageVersion (fern):\n    error: Status=400 Code=\"{code}\" Message=\"{message}\"",
        ["Go SDK"] = (code, message) => $$"""
            PUT https://management.azure.com{{Path}}
            --------------------------------------------------------------------------------
            RESPONSE 400: 400 Bad Request
            ERROR CODE: {{code}}
            --------------------------------------------------------------------------------
            {
              "error": {
                "code": {{Json(code)}},
                "message": {{Json(message)}}
              }
            }
            --------------------------------------------------------------------------------
            """,
        ["Python SDK"] = (code, message) => $">       client.gallery_image_versions.begin_create_or_update(group, gallery, image, '3.1.4', body).result()\nE       azure.core.exceptions.HttpResponseError: ({code}) {message}\nE       Code: {code}\nE       Message: {message}\n",
        ["Java SDK"] = (code, message) => $"Exception in thread \"main\" com.microsoft.azure.CloudException: {message}: {message}\n\tat com.microsoft.azure.AzureClient.createExceptionFromResponse(AzureClient.java:771)\n\tat com.microsoft.azure.management.compute.implementation.GalleryImageVersionImpl.create(GalleryImageVersionImpl.java:81)\n",
        [".NET SDK"] = (code, message) => $$"""
            Azure.RequestFailedException: {{message}}
            Status: 400 (Bad Request)
            ErrorCode: {{code}}

            Content:
            {"error": {"code": {{Json(code)}}, "message": {{Json(message)}} } }

            Headers:
            x-ms-correlation-request-id: 7c0b1d9e-1111-4222-8333-444455556666
               at Azure.ResourceManager.Compute.GalleryImageVersionsRestOperations.CreateOrUpdateAsync()
            """,
        ["JavaScript SDK"] = (code, message) => $"RestError: {message}\n  code: '{code}',\n  statusCode: 400,\n  galleryImageVersion\n",
        ["Portal"] = (code, message) => $"{message} (Code: {code}, Target: galleryImageVersion)",
        ["CI time stamps"] = (code, message) => string.Join('\n', $"{AzCommand}\nERROR: ({code}) {message}\nCode: {code}\nMessage: {message}".Split('\n').Select(line => "2024-06-04T16:37:06.1234567Z " + line)),
        ["ANSI colours"] = (code, message) => string.Concat("\u001b[91mNew-AzGalleryImageVersion: \u001b[31;1m", message.Replace(" ", "\u001b[0m \u001b[31;1m", StringComparison.Ordinal), "\u001b[0m\nErrorCode: ", code),
        ["HTML entities"] = (code, message) => $"New-AzGalleryImageVersion : {System.Net.WebUtility.HtmlEncode(message)}<br/>ErrorCode: {code}",
        ["Typographic quotes"] = (code, message) => $"ERROR: ({code}) {message.Replace('\'', '’').Replace('"', '”')}\n(az sig image-version create)",
        ["5.1 transcript"] = (code, message) => Consoles.WrapHard($"New-AzGalleryImageVersion : {message}", 60) + $"\nErrorCode: {code}",
    };

    public static string Json(string text) => JsonSerializer.Serialize(text, Relaxed);

    private static string Inner(string text) => Json(text)[1..^1];

    // A deployment's error, with the cause as text inside of text as often as asked.
    private static string Nested(string code, string message, int depth)
    {
        var inner = JsonSerializer.Serialize(new { error = new { code, message, target = "galleryImageVersion" } }, Relaxed);
        for (var i = 0; i < depth; i++)
        {
            inner = JsonSerializer.Serialize(
                new { status = "Failed", error = new { code = "DeploymentFailed", message = "At least one resource deployment operation failed.", details = new[] { new { code = "BadRequest", message = inner } } } }, Relaxed);
        }

        return inner;
    }
}
