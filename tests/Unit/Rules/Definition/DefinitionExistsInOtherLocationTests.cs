namespace SigTroubleshoot.Unit.Rules;

public sealed class DefinitionExistsInOtherLocationTests
{
    private const string Id = "SIG209";
    private const string Sentence = "The resource 'acgNorth/web' already exists in location 'northeurope' in resource group 'rg-images'. A resource with the same name cannot be created in location 'westeurope'. Please select a new resource name.";

    [Theory]
    [InlineData("New-AzGalleryImageDefinition : " + Sentence + "\nErrorCode: InvalidResourceLocation\nErrorMessage: " + Sentence)]
    [InlineData("ERROR: (InvalidResourceLocation) " + Sentence + "\nCode: InvalidResourceLocation\nMessage: " + Sentence)]
    [InlineData("{\"error\":{\"code\":\"InvalidResourceLocation\",\"message\":\"" + Sentence + "\"}}")]
    public void Catches(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("acgNorth", finding.Values["Gallery"]);
        Assert.Equal("web", finding.Values["Definition"]);
        Assert.Equal("northeurope", finding.Values["ExistingRegion"]);
        Assert.Equal("westeurope", finding.Values["Region"]);
    }

    [Fact]
    public void Is_only_possible_where_nothing_speaks_of_a_gallery() =>
        Assert.Equal(FindingConfidence.Possible, RuleAssert.Catches(Id, "The resource 'north/web' already exists in location 'northeurope' in resource group 'rg1'.").Confidence);

    [Fact]
    public void CatchesNot_another_type() =>
        RuleAssert.CatchesNot(Id, "New-AzAutomationRunbook : The resource 'auto1/book1' already exists in location 'northeurope' in resource group 'rg1'.\nPUT https://management.azure.com/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg1/providers/Microsoft.Automation/automationAccounts/auto1/runbooks/book1?api-version=2023-11-01");
}
