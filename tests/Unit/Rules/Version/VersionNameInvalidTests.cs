using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class VersionNameInvalidTests
{
    private const string Id = "SIG301";
    private const string Sentence = "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, where int is between 0 and 2,147,483,647 (inclusive). For e.g: 1.0.0, 2018.12.1 etc.";
    private const string OldSentence = "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc.";

    [Theory]
    [InlineData("New-AzGalleryImageVersion : " + Sentence + "\nErrorCode: InvalidParameter\nErrorMessage: " + Sentence + "\nErrorTarget: galleryImageVersionName\nStatusCode: 400")]
    [InlineData("ERROR: (InvalidParameter) " + Sentence + "\nCode: InvalidParameter\nMessage: " + Sentence + "\nTarget: galleryImageVersionName")]
    [InlineData("==> azure-arm: compute.GalleryImageVersionsClient#CreateOrUpdate: Failure sending request: StatusCode=0 -- Original Error: Code=\"InvalidParameter\" Message=\"" + Sentence + "\" Target=\"galleryImageVersionName\"")]
    [InlineData("{\"error\":{\"code\":\"InvalidParameter\",\"message\":\"" + OldSentence + "\",\"target\":\"galleryImageVersionName\"}}")]
    [InlineData("* An image_version must be specified for shared_image_gallery_destination and must follow the Major(int).Minor(int).Patch(int) format")]
    [InlineData("The image version name is not valid. An image version name should follow the Major(int).Minor(int).Patch(int) format.")]
    public void Catches(string text) => RuleAssert.Catches(Id, text);

    [Fact]
    public void Catches_Terraform_and_proposes_a_name()
    {
        var finding = RuleAssert.Catches(Id, """
            Error: Expected name to be in the format `1.2.3`, `latest`, or `recent` but got "v1.4.2".

              with azurerm_shared_image_version.web,
            """);
        Assert.Equal("v1.4.2", finding.Values["Version"]);
        Assert.Equal("v", finding.Values["Character"]);
        Assert.Equal("1.4.2", finding.Values["Suggestion"]);
    }

    // The error does not always say what the name was; the command then asks for one.
    [Fact]
    public void The_command_has_the_suggestion_or_asks_for_the_version()
    {
        Assert.Contains("-Name <Version> ", RuleAssert.Catches(Id, "ERROR: (InvalidParameter) " + Sentence).Command, StringComparison.Ordinal);
        Assert.Contains("-Name 1.4.2 ", RuleAssert.Catches(Id, $"New-AzGalleryImageVersion -GalleryName gal_otter -Name v1.4.2\nERROR: (InvalidParameter) {Sentence}").Command, StringComparison.Ordinal);
        Assert.Contains("-e 1.4.2 ", RuleAssert.Violates(Id, new ImageVersion { Name = "v1.4.2" }).Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(InvalidParameter) The gallery application version name is invalid. The gallery application version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0.")]
    [InlineData("Error: Expected name to be in the format `1.2.3`, `latest`, or `recent` but got \"v1\".\n\n  with azurerm_gallery_application_version.tool,")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("", "1.0.0", "is empty")]
    [InlineData("v1.2.3", "1.2.3", "'v' at position 1")]
    [InlineData("1.2.3-rc1", "1.2.3", "'-rc1' at position 6")]
    [InlineData("1.2.x", "1.2.0", "'x' at position 5")]
    [InlineData("1.2.\u0663", "1.2.0", "'\u0663' (U+0663) at position 5")]
    [InlineData("1.2", "1.2.0", "one is missing at position 4")]
    [InlineData("1.2.3.4", "1.2.34", "the fourth starts at position 6")]
    [InlineData("1.0.202607201530", "1.20260720.1530", "'202607201530' at position 5")]
    [InlineData("1.0.2147483648", "1.2.147483648", "greater than 2147483647")]
    public void Check_tells_what_is_wrong_and_proposes_a_name(string name, string suggestion, string words)
    {
        var finding = RuleAssert.Violates(Id, new ImageVersion { Name = name });
        Assert.Equal(suggestion, finding.Values["Suggestion"]);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.EndsWith($"'{suggestion}' would be valid.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_bears_a_huge_name() =>
        Assert.True(RuleAssert.Violates(Id, new ImageVersion { Name = new string('9', 1_000_000) }).Message.Length < 500);

    [Theory]
    [InlineData(null)]
    [InlineData("0.0.0")]
    [InlineData("1.0.2147483647")]
    [InlineData("1.01.0")]
    public void Check_keeps_quiet(string? name) => RuleAssert.Keeps(Id, new ImageVersion { Name = name });
}
