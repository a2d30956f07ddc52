using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DefinitionNameInvalidEndTests
{
    private const string Id = "SIG202";

    [Theory]
    [InlineData("New-AzGalleryImageDefinition : The provided resource name prodGal/web. has these invalid trailing characters: .. The name can not end with characters: .\nErrorCode: InvalidResourceName")]
    [InlineData("(InvalidResourceName) The provided resource name prodGal/web. has these invalid trailing characters: .. The name can not end with characters: .")]
    [InlineData("{\"error\":{\"code\":\"InvalidResourceName\",\"message\":\"The provided resource name prodGal/web. has these invalid trailing characters: .. The name can not end with characters: .\"}}")]
    [InlineData("The provided resource name 'prodGal/web.' has these invalid trailing characters: '.'.")]
    public void Catches(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("prodGal", finding.Values["Gallery"]);
        Assert.Equal("web", finding.Values["Suggestion"]);
    }

    [Fact]
    public void CatchesNot_another_provider() => RuleAssert.CatchesNot(Id, "New-AzSqlDatabase : The provided resource name server1/db. has these invalid trailing characters: .. The name can not end with characters: .");

    [Theory]
    [InlineData("_web", "_", "1", "web")]
    [InlineData("web-", "-", "4", "web")]
    [InlineData("web.", ".", "4", "web")]
    public void Check_tells_the_character_and_its_place(string name, string character, string position, string suggestion)
    {
        var finding = RuleAssert.Violates(Id, new ImageDefinition { Name = name, ResourceGroupName = "rg1", GalleryName = "gal1", OsType = "Linux" });
        Assert.Equal(character, finding.Values["Character"]);
        Assert.Equal(position, finding.Values["Position"]);
        Assert.Equal(suggestion, finding.Values["Suggestion"]);
        Assert.Contains($"az sig image-definition create -g rg1 -r gal1 -i {suggestion}", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("web-server")]
    public void Check_keeps_quiet(string? name)
    {
        RuleAssert.Keeps(Id, new ImageDefinition { Name = name });
        RuleAssert.Keeps(Id, new ImageVersion { GalleryImageDefinitionName = name });
    }
}
