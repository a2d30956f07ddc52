using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class IdentifierAlreadyUsedTests
{
    private const string Id = "SIG206";
    private const string Sentence = "Gallery image: web-old identified by (publisher:Contoso, offer:Web, sku:2026) already exists. Choose a different publisher, offer, sku combination.";

    [Theory]
    [InlineData("New-AzGalleryImageDefinition : " + Sentence + "\nErrorCode: Conflict\nErrorMessage: " + Sentence)]
    [InlineData("ERROR: (Conflict) " + Sentence + "\nCode: Conflict\nMessage: " + Sentence)]
    [InlineData("Error: creating Shared Image: performing CreateOrUpdate: unexpected status 409 (409 Conflict) with error: Conflict: " + Sentence)]
    public void Catches(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("web-old", finding.Values["Definition"]);
        Assert.Equal("Contoso", finding.Values["Publisher"]);
        Assert.Equal("Web", finding.Values["Offer"]);
        Assert.Equal("2026", finding.Values["Sku"]);
    }

    [Fact]
    public void Catches_a_reworded_sentence() =>
        RuleAssert.Catches(Id, "A gallery image web-old identified by (publisher: Contoso, offer: Web, sku: 2026) exists already in this gallery.");

    [Fact]
    public void CatchesNot_a_marketplace_image() =>
        RuleAssert.CatchesNot(Id, "The following list of images referenced from the deployment template are not found: Publisher: Contoso, Offer: Web, Sku: 2026, Version: latest.");

    [Fact]
    public void Check_finds_the_sibling_whatever_the_case()
    {
        var finding = RuleAssert.Violates(Id, Definition("web-new", "contoso", Definition("web-old", "Contoso")));
        Assert.Equal("web-old", finding.Values["ExistingDefinition"]);
        Assert.Contains("'web-old' already has this identifier: publisher 'contoso', offer 'Web', SKU '2026'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_keeps_quiet()
    {
        RuleAssert.Keeps(Id, Definition("web-new", "Contoso"));
        RuleAssert.Keeps(Id, Definition("web-new", "Fabrikam", Definition("web-old", "Contoso")));
        RuleAssert.Keeps(Id, Definition("WEB", "Contoso", Definition("web", "Contoso")));
        RuleAssert.Keeps(Id, new ImageDefinition { Name = "a", Siblings = [new ImageDefinition { Name = "b" }] });
        RuleAssert.Keeps(Id, Definition("web-new", "Contoso", new ImageDefinition { Name = "web-old", GalleryName = "other", Publisher = "Contoso", Offer = "Web", Sku = "2026" }));
    }

    private static ImageDefinition Definition(string name, string publisher, params ImageDefinition[] siblings) =>
        new() { Name = name, GalleryName = "gal1", Publisher = publisher, Offer = "Web", Sku = "2026", Siblings = siblings };
}
