using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class MarketplaceReferenceToGalleryImageTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG604", Printed.By(Tool.PowerShell7, "New-AzVM", "PlatformImageNotFound", "The platform image 'otterworks:linux:base:1.0.0' is not available. Verify that all fields in the storage profile are correct."));
        Assert.Equal(FindingConfidence.Possible, finding.Confidence);
        Assert.Equal("otterworks", finding.Values["Publisher"]);
        Assert.Equal("linux", finding.Values["Offer"]);
        Assert.Equal("base", finding.Values["Sku"]);
        Assert.Equal("1.0.0", finding.Values["Version"]);
    }

    [Fact]
    public void A_masked_publisher_is_the_users_own() =>
        RuleAssert.Catches("SIG604", "Code=\"PlatformImageNotFound\" Message=\"The platform image '####:###:#####:latest' is not available.\"");

    [Theory]
    [InlineData("Code=\"PlatformImageNotFound\" Message=\"The platform image 'Canonical:UbuntuServer:18.04-LTS:1.0.0' is not available.\"")]
    [InlineData("Code=\"PlatformImageNotFound\" Message=\"The platform image 'MicrosoftVisualStudio:windows:base:1.0.0' is not available.\"")]
    [InlineData("Code=\"PlatformImageNotFound\" Message=\"The platform image 'acmevendor:appliance:byol:7.4.20240918' is not available.\"")]
    [InlineData("Code=\"ImageNotFound\" Message=\"The platform image 'otterworks:linux:base:1.0.0' is not available.\"")]
    [InlineData("Update-AzVmss: The platform image 'canonical:0001-com-ubuntu-server-focal:20_04-lts-gen2:20.04.2' is not available.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG604", text);

    [Fact]
    public void Check_finds_the_names_of_a_known_definition()
    {
        var finding = RuleAssert.Violates("SIG604", Request("OtterWorks", "linux", "base"));
        Assert.Equal("gal_otter", finding.Values["Gallery"]);
        Assert.Equal("ubuntu-otter", finding.Values["Definition"]);
    }

    [Theory]
    [InlineData("Canonical", "linux", "base")]
    [InlineData("otterworks", "linux", null)]
    [InlineData(null, null, null)]
    [InlineData("", "", "")]
    public void Check_keeps_other_names(string? publisher, string? offer, string? sku) => RuleAssert.Keeps("SIG604", Request(publisher, offer, sku));

    private static DeploymentRequest Request(string? publisher, string? offer, string? sku) => new()
    {
        Publisher = publisher,
        Offer = offer,
        Sku = sku,
        KnownDefinitions =
        [
            new ImageDefinition { GalleryName = "gal_otter" },
            new ImageDefinition { GalleryName = "gal_otter", Name = "ubuntu-otter", Publisher = "otterworks", Offer = "linux", Sku = "base" },
        ],
    };
}
