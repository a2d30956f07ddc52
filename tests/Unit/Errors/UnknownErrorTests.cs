namespace SigTroubleshoot.Unit.Errors;

/// <summary>An error that no rule covers is still of use: what Azure answered, on what, and what to do next.</summary>
public sealed class UnknownErrorTests
{
    private const string Version = "/subscriptions/0f0e0d0c-1111-4222-8333-abcdefabcdef/resourceGroups/rg-lake/providers/Microsoft.Compute/galleries/gal_lake/images/img-reed/versions/1.20.3";

    [Fact]
    public void Without_a_code_and_a_text_the_status_is_shown()
    {
        var finding = Of("RestError:  \n", 404);
        Assert.Equal("Azure reported a gallery error that no rule covers yet: HTTP 404", finding.Message);
        Assert.Equal(Version, finding.Target);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public void The_page_of_a_gateway_becomes_its_title_and_the_advice_is_to_retry(int status)
    {
        var finding = Of($"RestError: <html>\n<head><title>{status} Out of order</title></head>\n<body>\n<center><h1>{status} Out of order</h1></center>\n</body>\n</html>\n \n", status);
        Assert.Equal($"Azure reported a gallery error that no rule covers yet: HTTP {status}: {status} Out of order", finding.Message);
        Assert.StartsWith("Retry the request", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_stands_for_the_status()
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose($"ERROR: (GalleryOnHoliday) The gallery is on holiday.\nCode: GalleryOnHoliday\nTarget: {Version}"));
        Assert.Equal("Azure reported a gallery error that no rule covers yet: GalleryOnHoliday: The gallery is on holiday.", finding.Message);
    }

    [Fact]
    public void Its_target_is_what_a_command_names_if_no_id_is_known() =>
        Assert.Equal("1.20.3", Assert.Single(SigEngine.Default.Diagnose("az sig image-version create -g rg-lake -r gal_lake -i img-reed -e 1.20.3\nERROR: Operation returned an invalid status 'Bad Gateway'")).Target);

    // Without a body, the exception has no code, and only the stack shows that the call was about a gallery.
    [Theory]
    [InlineData("azure.core.exceptions.ResourceNotFoundError", "Not Found", 404)]
    [InlineData("azure.core.exceptions.HttpResponseError", "Bad Gateway", 502)]
    [InlineData("HttpResponseError", "Service Unavailable", 503)]
    public void An_exception_of_Python_without_a_code_is_shown(string name, string status, int code)
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose($"""
            Traceback (most recent call last):
              File "/src/publish.py", line 30, in publish
                return client.gallery_image_versions.begin_create_or_update(group, "gal_lake", "img-reed", "1.20.3", body)
              File "/lib/azure/core/exceptions.py", line 110, in map_error
                raise error
            {name}: Operation returned an invalid status '{status}'
            """));
        Assert.Equal($"Azure reported a gallery error that no rule covers yet: HTTP {code}: Operation returned an invalid status '{status}'", finding.Message);
        Assert.Equal("1.20.3", finding.Target);
    }

    [Fact]
    public void An_exception_of_Python_in_another_service_is_not_about_a_gallery() => Assert.Empty(SigEngine.Default.Diagnose("""
        Traceback (most recent call last):
          File "/src/publish.py", line 30, in publish
            return client.blob_containers.create("rg", "account", "box")
        azure.core.exceptions.HttpResponseError: Operation returned an invalid status 'Bad Gateway'
        """).Where(finding => finding.Name != "OtherError"));

    private static Finding Of(string head, int status) => Assert.Single(SigEngine.Default.Diagnose(
        $"{head} {{\n  \"statusCode\": {status},\n  \"name\": \"RestError\",\n  \"request\": {{\n    \"url\": \"https://management.azure.com{Version}?api-version=2023-07-03\",\n    \"method\": \"PUT\"\n  }}\n}}\n"));
}
