using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class IdentifierInvalidTests
{
    private const string Id = "SIG204";
    private const string Sentence = "Asset name galleryImage.properties.identifier.offer is not valid. It cannot be empty. Allowed characters are uppercase or lowercase letters, digits, hyphen(-), period (.), underscore (_). Names are not allowed to end with period(.). The length of the name cannot exceed 64 characters.";

    [Theory]
    [InlineData("New-AzGalleryImageDefinition : " + Sentence + "\nErrorCode: InvalidParameter\nErrorMessage: " + Sentence + "\nErrorTarget: galleryImage.properties.identifier.offer")]
    [InlineData("(InvalidParameter) " + Sentence + "\nCode: InvalidParameter\nMessage: " + Sentence)]
    [InlineData("Code=\"InvalidParameter\" Message=\"" + Sentence + "\" Target=\"galleryImage.properties.identifier.offer\"")]
    [InlineData("Asset name 'galleryImage.properties.identifier.offer' is invalid. It must not be empty.")]
    public void Catches(string text) => Assert.Equal("offer", RuleAssert.Catches(Id, text).Values["Property"], ignoreCase: true);

    [Fact]
    public void Catches_the_limit() => Assert.Equal("64", RuleAssert.Catches(Id, Sentence).Values["Limit"]);

    [Fact]
    public void Catches_Terraform()
    {
        var finding = RuleAssert.Catches(Id, """
            Error: identifier.0.sku can only contain alphanumeric, full stops, dashes and underscores. Got "2026 LTS".

              with azurerm_shared_image.base,
              on images.tf line 21, in resource "azurerm_shared_image" "base":
            """);
        Assert.Equal("2026 LTS", finding.Values["Value"]);
        Assert.Equal("2026-LTS", finding.Values["Suggestion"]);
    }

    [Fact]
    public void CatchesNot_another_asset() => RuleAssert.CatchesNot(Id, "Asset name model.properties.name is not valid. It cannot be empty.");

    [Theory]
    [InlineData("", "Publisher", "publisher")]
    [InlineData("Contoso Ltd", "Publisher", "Contoso-Ltd")]
    [InlineData("Contoso.", "Publisher", "Contoso")]
    public void Check_tells_what_is_wrong(string publisher, string property, string suggestion)
    {
        var finding = RuleAssert.Violates(Id, new ImageDefinition { Publisher = publisher, Offer = "web", Sku = "1" });
        Assert.Equal(property, finding.Values["Property"]);
        Assert.Equal(suggestion, finding.Values["Suggestion"]);
        Assert.Contains($"--publisher {suggestion}", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_knows_the_three_lengths()
    {
        var long65 = new string('x', 65);
        Assert.Equal(2, RuleAssert.Violations(Id, new ImageDefinition { Publisher = long65, Offer = long65, Sku = long65 }).Count);
        Assert.Equal("128", RuleAssert.Violates(Id, new ImageDefinition { Publisher = new string('x', 129) }).Values["Limit"]);
        RuleAssert.Keeps(Id, new ImageDefinition { Publisher = new string('x', 128), Offer = new string('x', 64), Sku = new string('x', 64) });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("-_.a")]
    [InlineData("Contoso-Ltd_2")]
    public void Check_keeps_quiet(string? value) => RuleAssert.Keeps(Id, new ImageDefinition { Publisher = value, Offer = value, Sku = value });

    [Fact]
    public void The_command_does_not_repeat_the_invalid_value()
    {
        var finding = RuleAssert.Catches("SIG204", """
            az sig image-definition create -g rg -r gal -i web -p works -f lake. -s base --os-type Linux
            ERROR: (InvalidParameter) Asset name galleryImage.properties.identifier.offer is not valid. It cannot be empty.
            Code: InvalidParameter
            """);
        Assert.Contains("--publisher works --offer <Offer> --sku base --os-type Linux", finding.Command, StringComparison.Ordinal);
    }
}
