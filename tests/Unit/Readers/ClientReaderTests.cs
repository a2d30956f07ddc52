using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Diagnosis.Cleaning;
using SigTroubleshoot.Diagnosis.Formats;

namespace SigTroubleshoot.Unit.Readers;

/// <summary>What clients print where the service's answer is not at hand: polled, without a body, unreadable, wrapped.</summary>
public sealed class ClientReaderTests
{
    private const string Address = "https://management.azure.com/subscriptions/5a1e0c11-2222-4333-8444-555566667777/resourceGroups/rg-elm/providers/Microsoft.Compute/galleries/gal_elm?api-version=2025-12-03";

    private const string Stack = "   at Azure.ResourceManager.Compute.GalleryCollection.GetAsync(String galleryName, CancellationToken cancellationToken)";

    [Theory]
    [InlineData("Azure.RequestFailedException: It is busy.\nStatus: 200 (OK)\nErrorCode: Conflict\n\nService request succeeded. Response content and headers are not included to avoid logging sensitive data.\n\n" + Stack, "Conflict", "It is busy.", 200)]
    [InlineData("Azure.RequestFailedException: Service request failed.\nStatus: 404 (Not Found)\n\nHeaders:\nCache-Control: no-cache\n\n" + Stack, "", "Service request failed.", 404)]
    [InlineData("Azure.RequestFailedException: Service request failed.\nStatus: 502 (Bad Gateway)\n\nContent:\n<html>no</html>\n\nHeaders:\nServer: x\n\n" + Stack, "", "Service request failed.", 502)]
    [InlineData("Azure.RequestFailedException: Service request failed.\nStatus: 409 (Conflict)\n\nContent:\n{\n  \"error\": {\n    \"code\": \"Conflict\",\n    \"message\": \"It is b\n\n" + Stack, "Conflict", "It is b", 409)]
    public void DotNet_shows_the_gallery_in_its_stack_alone(string raw, string code, string message, int status)
    {
        var error = Assert.Single(Clean.ReadAll(raw));
        Assert.Equal((code, message, status, ".NET"), (error.Code, error.Message, error.StatusCode, error.Format));
        AssertGalleryIn(raw, error);
    }

    [Theory]
    [InlineData("     | It is busy. Retry later. Status: 409\n     | (Conflict) ErrorCode: Conflict  Content: {   \"error\": {     \"code\":\n     | \"Conflict\",     \"message\": \"It is busy.\\r\\nRetry later.\",     \"target\":\n     | \"galleryImage\"   } }  Headers: Cache-Control: no-cache")]
    [InlineData("Publish-Image : It is busy.\nRetry later.\nStatus: 409 (Conflict)\nErrorCode: Conflict\n\nContent:\n{\n  \"error\": {\n    \"code\": \"Conflict\",\n    \"message\": \"It is busy.\\r\\nRetry later.\",\n    \"target\": \"galleryImage\"\n  }\n}\n")]
    [InlineData("PS>TerminatingError(): \"It is busy.\nRetry later.\nStatus: 409 (Conflict)\nErrorCode: Conflict\n\nContent:\n{\"error\": {\"code\": \"Conflict\", \"message\": \"It is busy.\", \"target\": \"galleryImage\"}}\"")]
    [InlineData("Message        : It is busy.\n                 Retry later.\n                 Status: 409 (Conflict)\n                 ErrorCode: Conflict\n                 \n                 Content:\n                 {\"error\": {\"code\": \"Conflict\", \"message\": \"It is busy.\", \"target\": \"galleryImage\"}}")]
    public void DotNet_is_one_record_with_its_body_however_PowerShell_prints_it(string raw)
    {
        var error = Assert.Single(Clean.ReadAll(raw));
        Assert.Equal(("Conflict", "It is busy. Retry later.", 409, "galleryImage", ".NET"), (error.Code, error.Message, error.StatusCode, error.Target, error.Format));
    }

    [Theory]
    [InlineData("x-ms-request-id: 3c5a2385-5782-4d7f-be68-5f93872588e3\nx-ms-correlation-request-id: REDACTED", "3c5a2385-5782-4d7f-be68-5f93872588e3")]
    [InlineData("x-ms-request-id: 3c5a2385-5782-4d7f-be68-5f93872588e3\nx-ms-correlation-request-id: 4c5a2385-5782-4d7f-be68-5f93872588e3", "4c5a2385-5782-4d7f-be68-5f93872588e3")]
    [InlineData("x-ms-correlation-request-id: REDACTED", "")]
    public void A_masked_id_is_none(string headers, string id) =>
        Assert.Equal(id, Assert.Single(Clean.Read<DotNetReader>("Busy.\nStatus: 409 (Conflict)\nErrorCode: Conflict\n\nHeaders:\n" + headers)).OperationId);

    [Theory]
    [InlineData("Long running operation failed with status 'Conflict'.", "Conflict", "Long running operation failed with status 'Conflict'.", 409)]
    [InlineData("Long running operation failed with status 'Failed'. Additional Info:'It is busy.'", "Failed", "It is busy.", 0)]
    [InlineData("Operation returned an invalid status code 'NotFound'", "", "Operation returned an invalid status code 'NotFound'", 404)]
    [InlineData("It is busy.", "", "It is busy.", 0)]
    public void CloudException_has_the_message_alone(string text, string code, string message, int status)
    {
        var raw = $"Microsoft.Rest.Azure.CloudException: {text}\n   at Microsoft.Azure.Management.Compute.GalleriesOperations.GetAsync(String name)\n";
        var error = Assert.Single(Clean.ReadAll(raw));
        Assert.Equal((code, message, status), (error.Code, error.Message, error.StatusCode));
        AssertGalleryIn(raw, error);
    }

    [Theory]
    [InlineData("RestError: It is busy.\nRetry later. \n {\n  \"code\": \"Conflict\",\n  \"statusCode\": 409,\n  \"name\": \"RestError\",\n  \"request\": {\n    \"url\": \"" + Address + "\",\n    \"method\": \"PUT\"\n  }\n}", "Conflict", "It is busy.\nRetry later.", 409)]
    [InlineData("RestError: Unexpected status code: 404 \n {\n  \"statusCode\": 404,\n  \"name\": \"RestError\",\n  \"request\": {\n    \"url\": \"" + Address + "\",\n    \"method\": \"PUT\"\n  }\n}", "", "Unexpected status code: 404", 404)]
    [InlineData("RestError:  \n {\n  \"name\": \"RestError\",\n  \"statusCode\": 404,\n  \"request\": {\n    \"url\": \"" + Address + "\",\n    \"method\": \"PUT\"\n  }\n}", "", "", 404)]
    [InlineData("RestError: Error \"SyntaxError: Unterminated string in JSON at position 70\" occurred while parsing the response body - {\n  \"error\": {\n    \"code\": \"Conflict\",\n    \"message\": \"It is b. \n {\n  \"code\": \"PARSE_ERROR\",\n  \"statusCode\": 409,\n  \"name\": \"RestError\",\n  \"request\": {\n    \"url\": \"" + Address + "\",\n    \"method\": \"PUT\"\n  }\n}", "Conflict", "It is b.", 409)]
    public void JavaScript_prints_its_members_as_json(string raw, string code, string message, int status)
    {
        var error = Assert.Single(Clean.Read<JavaScriptReader>(raw));
        Assert.Equal((code, message.Trim(), status), (error.Code, error.Message.Trim(), error.StatusCode));
        Assert.Equal((Address, "PUT"), (error.Request!.Address, error.Request.Method));
    }

    [Fact]
    public void JavaScript_has_one_sentence_for_what_it_polled()
    {
        const string raw = "Error: The long-running operation has failed. Conflict. It is busy.\nRetry later.\n    at processOperationStatus (file:///srv/node_modules/@azure/core-lro/dist/poller.js:53:19)\n    at async file:///srv/node_modules/@azure/arm-compute/dist/esm/api/galleryImages/operations.js:1:1";
        var error = Assert.Single(Clean.ReadAll(raw));
        Assert.Equal(("Conflict", "It is busy.\nRetry later.", "JavaScript"), (error.Code, error.Message, error.Format));
        AssertGalleryIn(raw, error);
    }

    [Theory]
    [InlineData("TypeError: x is not a function\n    at go (file:///srv/pub.mjs:15:26)")]
    [InlineData("Error: creating X: {\n  \"status\": \"Failed\"\n}")]
    public void Other_errors_of_JavaScript_are_none_of_Azure(string raw) => Assert.Empty(Clean.Read<JavaScriptReader>(raw));

    [Theory]
    [InlineData("compute.GalleriesClient#Get: Failure responding to request: StatusCode=404 -- Original Error: autorest/azure: error response cannot be parsed: {\"\" '\\x00' '\\x00'} error: EOF", 404)]
    [InlineData("compute.GalleriesClient#Get: Failure sending request: StatusCode=0 -- Original Error: autorest/azure: Service returned an error. Status=<nil> <nil>", 0)]
    public void Go_names_its_client_where_it_read_nothing(string raw, int status)
    {
        var error = Assert.Single(Clean.ReadAll(raw));
        Assert.Equal(("", status, "compute.GalleriesClient#Get"), (error.Code, error.StatusCode, error.Command));
    }

    [Fact]
    public void Terraform_names_the_resource_behind_the_record()
    {
        var error = Assert.Single(Clean.ReadAll("Error: performing CreateOrUpdate: unexpected status 409 (409 Conflict) with error: Conflict: It is busy.\n\n  with module.images.azurerm_shared_image_version.this,\n  on main.tf line 7, in resource \"x\" \"this\":\n"));
        Assert.Equal(("Conflict", "azurerm_shared_image_version", "Terraform"), (error.Code, error.Command, error.Format));
    }

    [Fact]
    public void An_error_of_Terraform_without_a_code_is_a_record_too() =>
        Assert.Equal("Terraform", Assert.Single(Clean.ReadAll("Error: Resource precondition failed\n\n  on main.tf line 10, in resource \"a\" \"b\":\n\nIt is busy.\n")).Format);

    [Theory]
    [InlineData("Build 'azure-arm' errored after 2 seconds: It is busy.\n", "It is busy.")]
    [InlineData("--> azure-arm: It is busy.\n", "It is busy.")]
    [InlineData("1 error(s) occurred:\n\n* It is\nbusy.\n\n", "* It is\nbusy.")]
    public void Packers_own_errors_have_no_code(string raw, string message)
    {
        var error = Assert.Single(Clean.ReadAll(raw));
        Assert.Equal(("", message, "Packer"), (error.Code, error.Message, error.Format));
    }

    [Theory]
    [InlineData("az sig show -g a -r b\nERROR: Operation returned an invalid status 'Bad Gateway'\n", 502)]
    [InlineData("az sig show -g a -r b\nERROR: Operation returned an invalid status 'Not Found'\n", 404)]
    public void The_command_shows_what_an_empty_answer_was_about(string raw, int status)
    {
        var error = Assert.Single(Clean.Read<AzCliReader>(raw));
        Assert.Equal((status, "az sig show"), (error.StatusCode, error.Command));
    }

    private static void AssertGalleryIn(string raw, AzureError error)
    {
        Assert.True(CallStack.IsGallery(TextCleaner.Clean(raw, 1).Text, error));
        Assert.False(CallStack.IsGallery(TextCleaner.Clean(raw.Replace("Galler", "Lagoon", StringComparison.OrdinalIgnoreCase), 1).Text, error));
    }
}
