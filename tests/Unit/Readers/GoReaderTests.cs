using SigTroubleshoot.Diagnosis.Formats;

namespace SigTroubleshoot.Unit.Readers;

public sealed class GoReaderTests
{
    [Fact]
    public void Old_Terraform_names_the_resource_before_the_record()
    {
        const string raw = """
            * azurerm_shared_image_gallery.x: Error creating/updating Shared Image Gallery "gal-1" (Resource Group "rg-lake"): compute.GalleriesClient#CreateOrUpdate: Failure sending request: StatusCode=0 -- Original Error: autorest/azure: Service returned an error. Status=400 Code="InvalidParameter" Message="The gallery name is \"bad\"." Target="gallery.name"
            """;
        var error = Assert.Single(Clean.Read<GoSdkReader>(raw));
        Assert.Equal(("InvalidParameter", "The gallery name is \"bad\".", "gallery.name", 400), (error.Code, error.Message, error.Target, error.StatusCode));
        Assert.Equal(("compute.GalleriesClient#CreateOrUpdate", "Terraform"), (error.Command, error.Format));
        Assert.Equal(raw, Clean.Span(raw, error));
    }

    [Theory]
    [InlineData("Code=\"GalleryImageNotFound\" Message=\"\\\"The gallery image /g/i is not available in westus region.\\\"\" Target=\"imageReference\"")]
    [InlineData("Status=<nil> Code=\"GalleryImageNotFound\" Message=\"The gallery image /g/i is not available in westus region.\" Target=\"imageReference\"")]
    [InlineData("level=error msg=\"Error: x: Code=\\\"GalleryImageNotFound\\\" Message=\\\"\\\\\\\"The gallery image /g/i is not available in westus region.\\\\\\\"\\\" Target=\\\"imageReference\\\"\"")]
    public void Quotes_at_any_level_are_taken_off(string raw)
    {
        var error = Assert.Single(Clean.Read<GoSdkReader>(raw));
        Assert.Equal(("GalleryImageNotFound", "imageReference"), (error.Code, error.Target));
        Assert.Equal("The gallery image /g/i is not available in westus region.", error.Message);
    }

    [Theory]
    [InlineData("Code=\"Conflict\" Message=\"The image \"x\" is in use.\" Target=\"\"\n", "The image \"x\" is in use.")]
    [InlineData("Code=\"Conflict\" Message=\"The image is", "The image is")]
    [InlineData("Code=\"Conflict\" Message=\"The image\nis in use.\"\n\n  on main.tf line 3", "The image\nis in use.")]
    [InlineData("Code=\"Conflict\" Message=\"Wrapped.\" Details=[{\"code\":\"Other\",\"message\":\"Inner.\"}]", "Wrapped.")]
    public void Bare_quotes_line_breaks_and_cut_ends_do_no_harm(string raw, string message) =>
        Assert.Equal(message, Assert.Single(Clean.Read<GoSdkReader>(raw)).Message);

    [Theory]
    [InlineData("performing CreateOrUpdate: unexpected status 409 (409 Conflict) with error: VMMarkedForDeletion: The version is going away.")]
    [InlineData("performing CreateOrUpdate: unexpected status 409\n(409 Conflict) with error: VMMarkedForDeletion: The version is going away.\n\n  with azurerm_shared_image_version.x,\n  on main.tf line 3")]
    [InlineData("╷\n│ Error: creating X: performing CreateOrUpdate: unexpected status 409 (409 Conflict) with error: VMMarkedForDeletion: The version is going away.\n│ \n│   with azurerm_shared_image_version.x,\n╵")]
    public void The_base_layer_prints_status_code_and_message(string raw)
    {
        var error = Assert.Single(Clean.Read<GoStatusReader>(raw));
        Assert.Equal(("VMMarkedForDeletion", "The version is going away.", 409, "Terraform"), (error.Code, error.Message, error.StatusCode, error.Format));
    }

    [Theory]
    [InlineData("Conflict", "", "Conflict")]
    [InlineData("QuotaExceeded", "OperationNotAllowed", "OperationNotAllowed")]
    public void A_polled_operation_has_its_code_in_Status(string status, string code, string expected)
    {
        var raw = $$"""
            Error: creating Image Version: polling after CreateOrUpdate: polling failed: the Azure API returned the following error:

            Status: "{{status}}"
            Code: "{{code}}"
            Message: "The \"source\" is gone."
            Activity Id: ""

            ---

            API Response:

            ----[start]----
            {"status":"Failed","error":{"code":"{{expected}}","message":"The \"source\" is gone."} }
            -----[end]-----
            """;
        var error = Assert.Single(Clean.Read<GoStatusReader>(raw));
        Assert.Equal((expected, "The \"source\" is gone."), (error.Code, error.Message));
        Assert.EndsWith("Activity Id: \"\"", Clean.Span(raw, error));
    }

    [Fact]
    public void The_block_with_dashes_gives_request_status_and_error()
    {
        const string raw = """
            > PUT https://management.azure.com/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/x
            > --------------------------------------------------------------------------------
            > RESPONSE 404: 404 Not Found
            > ERROR CODE: ResourceGroupNotFound
            > --------------------------------------------------------------------------------
            > {
            >   "error": {
            >     "code": "ResourceGroupNotFound",
            >     "message": "Resource group 'g' could not be found."
            >   }
            > }
            > --------------------------------------------------------------------------------
            """;
        var error = Assert.Single(Clean.Read<GoResponseReader>(raw));
        Assert.Equal(("ResourceGroupNotFound", "Resource group 'g' could not be found.", 404, "PUT"), (error.Code, error.Message, error.StatusCode, error.Request?.Method));
        Assert.Single(Clean.ReadAll(raw));
    }

    [Fact]
    public void A_block_without_a_body_still_has_its_code() =>
        Assert.Equal("ResourceGroupNotFound", Assert.Single(Clean.Read<GoResponseReader>("RESPONSE 404: 404 Not Found\nERROR CODE: ResourceGroupNotFound\n----\n")).Code);

    [Fact]
    public void Packers_arrows_are_an_error_each()
    {
        const string raw = "==> azure-arm: ERROR: -> DeploymentFailed : At least one operation failed.\n==> azure-arm: ERROR:   -> BadRequest\n==> azure-arm: ERROR:   -> Conflict : The image\n";
        var errors = Clean.Read<PackerReader>(raw);
        Assert.Equal([("DeploymentFailed", "At least one operation failed."), ("Conflict", "The image")], errors.Select(error => (error.Code, error.Message)));
    }

    [Fact]
    public void Packer_is_told_from_Terraform() =>
        Assert.Equal("Packer", Assert.Single(Clean.Read<GoStatusReader>("==> azure-arm.x: performing CreateOrUpdate: unexpected status 400 (400 Bad Request) with error: InvalidParameter: bad")).Format);
}
