using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class RequiredDefinitionPropertyMissingTests
{
    private const string Id = "SIG205";

    [Theory]
    [InlineData("New-AzGalleryImageDefinition : Cannot process command because of one or more missing mandatory parameters: Publisher Offer.\nAt line:1 char:1")]
    [InlineData("New-AzGalleryImageDefinition: Cannot process command because of one or more missing mandatory parameters: Publisher Offer.")]
    [InlineData("az sig image-definition create: error: the following arguments are required: --publisher/-f, --offer/-o\nusage: az sig image-definition create [-h]")]
    public void Catches(string text) => Assert.Contains("ublisher", RuleAssert.Catches(Id, text).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("New-AzVM : Cannot process command because of one or more missing mandatory parameters: Location.")]
    [InlineData("az vm create: error: the following arguments are required: --name/-n")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Check_names_all_that_is_missing()
    {
        var finding = RuleAssert.Violates(Id, new ImageDefinition { Name = "web", Location = "westeurope", Publisher = "Contoso", OsType = "Linux" });
        Assert.Equal("Offer, Sku, OsState", finding.Values["Properties"]);
        Assert.Contains("--publisher Contoso", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_keeps_quiet_about_a_whole_request() =>
        RuleAssert.Keeps(Id, new ImageDefinition { Name = "web", Location = "westeurope", Publisher = "", Offer = "web", Sku = "1", OsType = "Linux", OsState = "Generalized" });

    [Fact]
    public void Check_keeps_quiet_about_what_exists() => RuleAssert.Keeps(Id, new ImageDefinition { Exists = true });
}
