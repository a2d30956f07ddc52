using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ApplicationPackageUriInvalidTests
{
    private const string Package = "https://stotter.blob.core.windows.net/apps/otter.zip";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches(Tool tool) =>
        Assert.Equal("apps/otter.zip", RuleAssert.Catches("SIG660", Printed.By(tool, "New-AzGalleryApplicationVersion", "InvalidParameter", "Source uri: 'apps/otter.zip' must be an absolute uri.")).Values["Uri"]);

    [Fact]
    public void Names_the_application_and_masks_the_signature()
    {
        const string Signature = "Qm9vKx3tZ8aPq7Lw2RnV5sYdHcJfGb0uIoTe1Xk9M4E%3D";
        var finding = RuleAssert.Catches("SIG660", $"""
            az sig gallery-application version create -g rg-otter -r gal_otter --application-name holt -n 1.0.2 --package-file-link x
            ERROR: (InvalidParameter) Source uri: '"{Package}?sv=2023-01-03&sp=r&sig={Signature}"' must be an absolute uri.
            Code: InvalidParameter
            """);
        Assert.DoesNotContain(Signature, string.Concat(finding.Message, finding.Evidence, finding.Command, string.Concat(finding.Values.Values)), StringComparison.Ordinal);
        Assert.Contains("-r gal_otter --application-name holt -n 1.0.2", finding.Command, StringComparison.Ordinal);
        Assert.Contains("-GalleryApplicationName holt -Name 1.0.2", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Absolute Uri: https://stotter.example/apps\nHTTP Method: PUT /galleries/gal_otter/applications/holt")]
    [InlineData("The source uri is an absolute uri.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG660", text);

    [Fact]
    public void The_sentence_about_another_service_is_not_about_an_application() =>
        RuleAssert.CatchesNot("SIG660", "New-AzStorageAccount: Source uri: 'apps/otter.zip' must be an absolute uri.");

    [Theory]
    [InlineData("\"https://stotter.blob.core.windows.net/apps/otter.zip\"")]
    [InlineData("/apps/otter.zip")]
    [InlineData("otter.zip")]
    public void Check_finds_what_is_no_address(string link)
    {
        Assert.Equal("publishingProfile.source.mediaLink", RuleAssert.Violates("SIG660", Template(link, null)).Values["Property"]);
        Assert.Equal("publishingProfile.source.defaultConfigurationLink", RuleAssert.Violates("SIG660", Template(Package, link)).Values["Property"]);
    }

    [Theory]
    [InlineData(Package)]
    [InlineData("[parameters('package')]")]
    public void Check_keeps(string link) => RuleAssert.Keeps("SIG660", Template(link, null));

    [Fact]
    public void Check_keeps_other_resources() => RuleAssert.Keeps("SIG660", new TemplateResource { Type = "Microsoft.Compute/galleries/images/versions", Node = new JsonNode(Body("x", null)) });

    private static TemplateResource Template(string link, string? configuration) => new() { Type = "Microsoft.Compute/galleries/applications/versions", Node = new JsonNode(Body(link, configuration)) };

    private static JsonValue Body(string link, string? configuration) => JsonReader.Parse(
        $$"""{"properties":{"publishingProfile":{"source":{"mediaLink":{{JsonText.Quote(link)}}{{(configuration is null ? "" : ",\"defaultConfigurationLink\":" + JsonText.Quote(configuration))}} } } } }""").Value;
}
