using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryNameInvalidEndTests
{
    private const string Id = "SIG102";

    [Theory]
    [InlineData("New-AzGallery : The provided resource name prodGal_ has these invalid trailing characters: _. The name can not end with characters: _\nErrorCode: InvalidResourceName")]
    [InlineData("(InvalidResourceName) The provided resource name prodGal_ has these invalid trailing characters: _. The name can not end with characters: _")]
    [InlineData("{\"error\":{\"code\":\"InvalidResourceName\",\"message\":\"The provided resource name prodGal_ has these invalid trailing characters: _. The name can not end with characters: _\"}}")]
    [InlineData("The provided resource name 'prodGal_' has these invalid trailing characters: '_'.")]
    public void Catches(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("prodGal_", finding.Values["Gallery"]);
        Assert.Equal("_", finding.Values["Character"]);
        Assert.Equal("prodGal", finding.Values["Suggestion"]);
    }

    [Theory]
    [InlineData("New-AzVirtualNetwork : The provided resource name vnet1. has these invalid trailing characters: .. The name can not end with characters: .\nPUT https://management.azure.com/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg1/providers/Microsoft.Network/virtualNetworks/vnet1.?api-version=2023-09-01")]
    [InlineData("The file name has invalid trailing characters.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("_gallery", "_", "1")]
    [InlineData("gallery.", ".", "8")]
    [InlineData(".", ".", "1")]
    public void Check_tells_the_character_and_its_place(string name, string character, string position)
    {
        var finding = RuleAssert.Violates(Id, new Gallery { Name = name });
        Assert.Equal(character, finding.Values["Character"]);
        Assert.Equal(position, finding.Values["Position"]);
        Assert.Equal("gallery", finding.Values["Suggestion"]);
        Assert.EndsWith("'gallery' would be valid.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_tells_both_ends() => Assert.Equal(2, RuleAssert.Violations(Id, new Gallery { Name = "_gallery_" }).Count);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a_b.c")]
    [InlineData("-other-rule")]
    public void Check_keeps_quiet(string? name)
    {
        RuleAssert.Keeps(Id, new Gallery { Name = name });
        RuleAssert.Keeps(Id, new ImageDefinition { GalleryName = name });
        RuleAssert.Keeps(Id, new ImageVersion { GalleryName = name });
    }
}
