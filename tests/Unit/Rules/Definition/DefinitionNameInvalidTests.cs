using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DefinitionNameInvalidTests
{
    private const string Id = "SIG201";
    private const string Sentence = @"The entity name 'web+server' is invalid according to its validation rule: ^[^_\W][\w-._]{0,79}(?<![-.])$.";

    [Theory]
    [InlineData("New-AzGalleryImageDefinition : " + Sentence + "\nErrorCode: InvalidParameter\nErrorMessage: " + Sentence + "\nErrorTarget: galleryImageName\nStatusCode: 400")]
    [InlineData("ERROR: (InvalidParameter) " + Sentence + "\nCode: InvalidParameter\nTarget: galleryImageName")]
    [InlineData("{\"error\":{\"code\":\"InvalidParameter\",\"message\":\"The entity name 'web+server' is invalid according to its validation rule: ^[^_\\\\W][\\\\w-._]{0,79}(?<![-.])$.\",\"target\":\"galleryImageName\"}}")]
    [InlineData(Sentence)]
    [InlineData("az sig image-definition create failed: The entity name 'web+server' is not valid according to the validation rule: ^[^_\\W][\\w-._]{0,79}(?<![-.])$")]
    public void Catches(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("web+server", finding.Values["Definition"]);
        Assert.Equal("web-server", finding.Values["Suggestion"]);
        Assert.Equal("4", finding.Values["Position"]);
    }

    [Fact]
    public void Catches_Terraform() =>
        Assert.Equal("web server", RuleAssert.Catches(Id, """
            │ Error: name can only contain alphanumeric, full stops, dashes and underscores. Got "web server".
            │
            │   with azurerm_shared_image.web,
            │   on images.tf line 8, in resource "azurerm_shared_image" "web":
            """).Values["Definition"]);

    [Theory]
    [InlineData("New-AzDisk : The entity name 'disk_1.' is invalid according to its validation rule: ^[^_\\W][\\w-._]{0,79}(?<![-.])$.\nErrorCode: InvalidParameter\nErrorTarget: diskName")]
    [InlineData("(InvalidParameter) The entity name 'snap 1' is invalid according to its validation rule: ^[^_\\W][\\w-._]{0,79}(?<![-.])$.\nTarget: snapshotName")]
    [InlineData("Error: name can only contain alphanumeric, full stops, dashes and underscores. Got \"tool 1\".\n\n  with azurerm_gallery_application.tool,")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("web server", " ", "4", "web-server")]
    [InlineData("gal/web", "/", "4", "gal-web")]
    [InlineData("wéb", "é", "2", "web")]
    public void Check_tells_the_character_and_its_place(string name, string character, string position, string suggestion)
    {
        var finding = RuleAssert.Violates(Id, new ImageDefinition { Name = name });
        Assert.Equal(character, finding.Values["Character"]);
        Assert.Equal(position, finding.Values["Position"]);
        Assert.Equal(suggestion, finding.Values["Suggestion"]);
        Assert.Contains($"at position {position}", finding.Message, StringComparison.Ordinal);
        RuleAssert.Violates(Id, new ImageVersion { GalleryImageDefinitionName = name });
    }

    [Fact]
    public void Check_tells_an_empty_and_a_long_name()
    {
        Assert.Equal("The image definition name is empty.", RuleAssert.Violates(Id, new ImageDefinition { Name = "" }).Message);
        Assert.Equal("81", RuleAssert.Violates(Id, new ImageDefinition { Name = new string('d', 81) }).Values["Length"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("web-server.2026_x64")]
    [InlineData("-the-ends-are-another-rule-")]
    public void Check_keeps_quiet(string? name)
    {
        RuleAssert.Keeps(Id, new ImageDefinition { Name = name });
        RuleAssert.Keeps(Id, new ImageVersion { GalleryImageDefinitionName = name });
    }
}
