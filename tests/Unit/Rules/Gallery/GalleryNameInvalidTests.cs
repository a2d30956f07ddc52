using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryNameInvalidTests
{
    private const string Id = "SIG101";

    [Theory]
    [InlineData("New-AzGallery : Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total. All other special characters, including dashes, are disallowed.\nErrorCode: BadRequest\nErrorMessage: Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total. All other special characters, including dashes, are disallowed.\nErrorTarget: \nStatusCode: 400\nReasonPhrase: Bad Request")]
    [InlineData("ERROR: (BadRequest) Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total. All other special characters, including dashes, are disallowed.\nCode: BadRequest")]
    [InlineData("{\"error\":{\"code\":\"BadRequest\",\"message\":\"Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total. All other special characters, including dashes, are disallowed.\"}}")]
    [InlineData("Gallery name is invalid. Allowed characters in gallery name are uppercase or lowercase letters, digits.")]
    [InlineData("Azure compute gallery name must contain only English letters, numbers, underscores, and periods. The name cannot begin or end with underscores or periods.")]
    [InlineData("Gallery name is not valid. Allowed characters are English alphanumeric characters, with underscores and periods allowed only in the middle, up to 80 characters in total.")]
    public void Catches(string text) => RuleAssert.Catches(Id, text);

    [Fact]
    public void Catches_Terraform_and_proposes_a_name()
    {
        var finding = RuleAssert.Catches(Id, """
            Error: name can only contain alphanumeric, full stops and underscores. Got "contoso-gal".

              with azurerm_shared_image_gallery.main,
              on gallery.tf line 3, in resource "azurerm_shared_image_gallery" "main":
            """);
        Assert.Equal("contoso-gal", finding.Values["Gallery"]);
        Assert.Equal("-", finding.Values["Character"]);
        Assert.Equal("8", finding.Values["Position"]);
        Assert.Contains("az sig create -g <ResourceGroup> -r contoso_gal", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Catches_a_naming_provider() =>
        Assert.Equal("contoso_gal", RuleAssert.Catches(Id, "Error: Invalid name for CAF naming azurerm_shared_image_gallery contoso_gal, the pattern ^[a-zA-Z0-9][a-zA-Z0-9.]{0,78}$ doesn't match").Values["Gallery"]);

    [Theory]
    [InlineData("{\"error\":{\"code\":\"InvalidGalleryName\",\"target\":\"Name\",\"message\":\"Gallery name is not valid. It must be between 1 and 80 characters, can only include alphanumeric characters, underscores and periods, and can not start or end with '.' or '_'.\"}}")]
    [InlineData("Error: name can only contain alphanumeric, full stops, dashes and underscores. Got \"app 1\".\n\n  with azurerm_gallery_application.tool,")]
    [InlineData("The image name is invalid.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("contoso-images", "-", "8", "contoso_images")]
    [InlineData("contoso images", " ", "8", "contoso_images")]
    [InlineData("contoso/images", "/", "8", "contoso_images")]
    [InlineData("g\u0430llery", "\u0430", "2", "gallery")]
    [InlineData("gallery\u200b", "U+200B", "8", "gallery")]
    [InlineData("😀", "😀", "1", "gallery")]
    public void Check_tells_the_character_and_its_place(string name, string character, string position, string suggestion)
    {
        var finding = RuleAssert.Violates(Id, new Gallery { Name = name });
        Assert.Equal(character, finding.Values["Character"]);
        Assert.Equal(position, finding.Values["Position"]);
        Assert.Equal(suggestion, finding.Values["Suggestion"]);
        Assert.Contains($"at position {position}", finding.Message, StringComparison.Ordinal);
        Assert.Contains($"'{suggestion}' would be valid", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_tells_a_look_alike_letter_by_its_code_point() =>
        Assert.Contains("'\u0430' (U+0430) at position 2", RuleAssert.Violates(Id, new Gallery { Name = "g\u0430llery" }).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_tells_an_empty_and_a_long_name()
    {
        Assert.Equal("The gallery name is empty.", RuleAssert.Violates(Id, new Gallery { Name = "" }).Message);
        var tooLong = RuleAssert.Violates(Id, new Gallery { Name = new string('g', 100_000) });
        Assert.Contains("100000 characters", tooLong.Message, StringComparison.Ordinal);
        Assert.True(tooLong.Values["Gallery"].Length < 300);
    }

    [Fact]
    public void Check_looks_at_the_gallery_of_definitions_and_versions()
    {
        RuleAssert.Violates(Id, new ImageDefinition { GalleryName = "my-gallery" });
        RuleAssert.Violates(Id, new ImageVersion { GalleryName = "my-gallery" });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Contoso_Images.2")]
    [InlineData("_the_ends_are_another_rule_")]
    public void Check_keeps_quiet(string? name)
    {
        RuleAssert.Keeps(Id, new Gallery { Name = name });
        RuleAssert.Keeps(Id, new ImageDefinition { GalleryName = name });
        RuleAssert.Keeps(Id, new ImageVersion { GalleryName = name });
    }
}
