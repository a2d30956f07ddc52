using SigTroubleshoot.Diagnosis.Formats;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Readers;

public sealed class DebugLogTests
{
    private const string Address = "https://management.azure.com/subscriptions/aaaa1111-2222-3333-4444-555566667777/resourceGroups/rg-lake/providers/Microsoft.Compute/galleries/gal_lake/images/img-reed/versions/1.0.0?api-version=2023-07-03";
    private const string Body = """{"error": {"code": "InvalidParameter", "target": "galleryImageVersion.name", "message": "The name is \"bad\"."}}""";

    private const string PowerShell = $$"""
        DEBUG: ============================ HTTP REQUEST ============================

        HTTP Method:
        PUT

        Absolute Uri:
        {{Address}}

        Headers:
        x-ms-client-request-id        : 11111111-0000-0000-0000-000000000000
        CommandName                   : New-AzGalleryImageVersion

        Body:
        {
          "location": "westus"
        }


        DEBUG: ============================ HTTP RESPONSE ============================

        Status Code:
        BadRequest

        Headers:
        x-ms-correlation-request-id   : 99999999-0000-0000-0000-000000000000
        x-ms-request-id               : 88888888-0000-0000-0000-000000000000

        Body:
        {{Body}}

        DEBUG: AzureQoSEvent: CommandName - New-AzGalleryImageVersion; IsSuccess - False
        """;

    [Fact]
    public void A_response_of_Az_PowerShell_is_joined_to_its_request()
    {
        var error = Assert.Single(Clean.Read<AzDebugReader>(PowerShell));
        Assert.Equal(("InvalidParameter", "The name is \"bad\".", 400, "Az PowerShell -Debug"), (error.Code, error.Message, error.StatusCode, error.Format));
        Assert.Equal("99999999-0000-0000-0000-000000000000", error.OperationId);
        Assert.Equal(("PUT", Address, "New-AzGalleryImageVersion"), (error.Request?.Method, error.Request?.Address, error.Request?.Command));
        Assert.Equal("westus", JsonReader.Parse(error.Request!.Body).Value["location"].Text);
    }

    [Fact]
    public void An_address_that_the_console_broke_is_joined()
    {
        var broken = PowerShell.Replace("galleries/gal_lake", "galler\nies/gal_\nlake", StringComparison.Ordinal);
        Assert.Equal(Address, Assert.Single(Clean.Read<AzDebugReader>(broken)).Request?.Address);
    }

    [Fact]
    public void A_debug_log_tells_one_failure_once() => Assert.Single(Clean.ReadAll(PowerShell));

    [Theory]
    [InlineData("msrest.http_logger : ", "msrest.http_logger : ")]
    [InlineData("DEBUG: msrest.http_logger : ", "")]
    [InlineData("azure.core.pipeline.policies._universal: ", "azure.core.pipeline.policies._universal: ")]
    [InlineData("cli.azure.cli.core.sdk.policies: ", "cli.azure.cli.core.sdk.policies: ")]
    [InlineData("DEBUG: cli.azure.cli.core.sdk.policies: ", "")]
    [InlineData("", "")]
    public void All_generations_of_Azure_CLI_are_joined(string first, string other)
    {
        var raw = $$"""
            cli.knack.cli: Command arguments: ['sig', 'image-version', 'create', '-g', 'rg-lake', '--debug']
            {{first}}Request URL: '{{Address}}'
            {{first}}Request method: 'PUT'
            {{other}}Request headers:
            {{other}}    'x-ms-client-request-id': '11111111-0000-0000-0000-000000000000'
            {{first}}Request body:
            {{other}}{"location": "westus"}
            urllib3.connectionpool : https://management.azure.com:443 "PUT {{Address.Substring(Address.IndexOf("/subscriptions", StringComparison.Ordinal))}} HTTP/1.1" 400 212
            {{first}}Response status: 400
            {{first}}Response headers:
            {{other}}    'x-ms-request-id': '88888888-0000-0000-0000-000000000000'
            {{other}}    'x-ms-correlation-request-id': '99999999-0000-0000-0000-000000000000'
            {{first}}Response content:
            {{first}}{
              "error": {
                "code": "InvalidParameter",
                "message": "The name is bad."
              }
            }
            cli.azure.cli.core.azclierror: Traceback (most recent call last):
            """;
        var error = Assert.Single(Clean.Read<AzCliDebugReader>(raw));
        Assert.Equal(("InvalidParameter", "The name is bad.", 400), (error.Code, error.Message, error.StatusCode));
        Assert.Equal("99999999-0000-0000-0000-000000000000", error.OperationId);
        Assert.Equal(("PUT", Address, "az sig image-version create"), (error.Request?.Method, error.Request?.Address, error.Request?.Command));
        Assert.Equal("westus", JsonReader.Parse(error.Request!.Body).Value["location"].Text);
        Assert.Single(Clean.ReadAll(raw));
    }

    [Theory]
    [InlineData("HTTP REQUEST")]
    [InlineData("DEBUG: ==== HTTP RESPONSE ====\n\nStatus Code:\nConflict")]
    [InlineData("DEBUG: ==== HTTP REQUEST ====\n\nHTTP Method:\nPUT\n\nAbsolute Uri:")]
    [InlineData("Request URL: '")]
    [InlineData("Response content:")]
    [InlineData("Response status: 400\nResponse content:\n{\"error\": {\"code\"")]
    public void Cut_off_logs_are_no_error(string raw)
    {
        Assert.Empty(Clean.Read<AzDebugReader>(raw));
        Assert.Empty(Clean.Read<AzCliDebugReader>(raw));
    }

    [Fact]
    public void A_cut_off_body_still_tells_its_code()
    {
        var cut = PowerShell.Substring(0, PowerShell.IndexOf(" is \\\"bad", StringComparison.Ordinal));
        var error = Assert.Single(Clean.Read<AzDebugReader>(cut));
        Assert.Equal(("InvalidParameter", "The name"), (error.Code, error.Message));
    }
}
