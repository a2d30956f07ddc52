using SigTroubleshoot.Diagnosis.Formats;

namespace SigTroubleshoot.Unit.Readers;

public sealed class OtherReaderTests
{
    [Fact]
    public void A_template_deployment_names_code_and_message()
    {
        const string raw = "New-AzResourceGroupDeployment: 6:37:27 PM - Error: Code=InvalidTemplateDeployment; Message=The template\nis not valid.\nNew-AzResourceGroupDeployment: 6:37:27 PM - Error: Code=GalleryImageNotFound; Message=The image is gone.\n\nAt line:1 char:1";
        var errors = Clean.Read<TemplateDeploymentReader>(raw);
        Assert.Equal([("InvalidTemplateDeployment", "The template\nis not valid."), ("GalleryImageNotFound", "The image is gone.")], errors.Select(error => (error.Code, error.Message)));
        Assert.All(errors, error => Assert.Equal("New-AzResourceGroupDeployment", error.Command));
        Assert.Equal(2, Clean.ReadAll(raw).Count);
    }

    [Theory]
    [InlineData("The image is gone. (Code: GalleryImageNotFound, Target: imageReference)", "imageReference")]
    [InlineData("The image is gone. (Code: GalleryImageNotFound)", "")]
    public void The_portal_puts_the_code_behind_the_message(string raw, string target)
    {
        var error = Assert.Single(Clean.Read<TemplateDeploymentReader>("Deployment failed.\n\n" + raw));
        Assert.Equal(("GalleryImageNotFound", "The image is gone.", target, "Azure portal"), (error.Code, error.Message, error.Target, error.Format));
    }

    [Fact]
    public void DotNet_prints_status_code_and_headers_behind_the_message()
    {
        const string raw = """
            Unhandled exception. Azure.RequestFailedException: The Resource 'Microsoft.Compute/galleries/x' was not found.
            Status: 404 (Not Found)
            ErrorCode: ResourceNotFound

            Content:
            {"error":{"code":"ResourceNotFound","message":"The Resource 'Microsoft.Compute/galleries/x' was not found."}}

            Headers:
            x-ms-correlation-request-id: 99999999-0000-0000-0000-000000000000
            """;
        var error = Assert.Single(Clean.Read<DotNetReader>(raw));
        Assert.Equal(("ResourceNotFound", "The Resource 'Microsoft.Compute/galleries/x' was not found.", 404, "99999999-0000-0000-0000-000000000000"), (error.Code, error.Message, error.StatusCode, error.OperationId));
        Assert.StartsWith("RequestFailedException", Clean.Span(raw, error));
    }

    [Theory]
    [InlineData("Azure Error: BadRequest\nMessage: The \"source\" is bad.\nTarget: galleryImageVersion.source", "Azure SDK for Python")]
    [InlineData("fatal: [localhost]: FAILED! => {\"msg\": \"Error: Azure Error: BadRequest\\nMessage: The \\\"source\\\" is bad.\\nTarget: galleryImageVersion.source\"}", "Ansible")]
    public void Ansible_prints_the_python_sdks_words(string raw, string format)
    {
        var error = Assert.Single(Clean.Read<MsRestReader>(raw));
        Assert.Equal(("BadRequest", "The \"source\" is bad.", "galleryImageVersion.source", format), (error.Code, error.Message, error.Target, error.Format));
    }

    [Fact]
    public void Details_of_the_python_sdk_are_errors_of_their_own()
    {
        const string raw = "Azure Error: DeploymentFailed\nMessage: Failed.\nException Details:\n\tError Code: Conflict\n\tMessage: In use.\n\tTarget: /subscriptions/s";
        var errors = Clean.Read<MsRestReader>(raw);
        Assert.Equal([("DeploymentFailed", "Failed."), ("Conflict", "In use.")], errors.Select(error => (error.Code, error.Message)));
    }

    [Fact]
    public void JavaScript_prints_the_code_behind_the_stack()
    {
        const string raw = """
            RestError: The gallery image is not available.
                at handleErrorResponse (/app/node_modules/@azure/core-client/dist/index.js:1306:19)
                at processTicksAndRejections (node:internal/process/task_queues:96:5) {
              code: 'GalleryImageNotFound',
              statusCode: 404,
              request: { url: 'https://management.azure.com/subscriptions/s', headers: [Object] }
            }
            """;
        var error = Assert.Single(Clean.Read<JavaScriptReader>(raw));
        Assert.Equal(("GalleryImageNotFound", "The gallery image is not available.", 404), (error.Code, error.Message, error.StatusCode));
        Assert.Single(Clean.ReadAll(raw));
    }

    [Fact]
    public void Javas_exception_holds_json_within_quotes()
    {
        const string raw = "com.azure.core.management.exception.ManagementException: Status code 409, \"{\"error\":{\"code\":\"Conflict\",\"message\":\"In use.\"}}\": In use.";
        Assert.Equal(("Conflict", "In use."), Assert.Single(Clean.ReadAll(raw)) is var error ? (error.Code, error.Message) : default);
    }
}
