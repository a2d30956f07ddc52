namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryExistsInOtherLocationTests
{
    private const string Id = "SIG105";
    private const string Sentence = "The resource 'acgNorth' already exists in location 'northeurope' in resource group 'rg-images'. A resource with the same name cannot be created in location 'westeurope'. Please select a new resource name.";

    [Theory]
    [InlineData("New-AzGallery : " + Sentence + "\nErrorCode: InvalidResourceLocation\nErrorMessage: " + Sentence + "\nErrorTarget: \nStatusCode: 409")]
    [InlineData("ERROR: (InvalidResourceLocation) " + Sentence + "\nCode: InvalidResourceLocation\nMessage: " + Sentence)]
    [InlineData("Error: creating Shared Image Gallery \"acgNorth\" (Resource Group \"rg-images\"): compute.GalleriesClient#CreateOrUpdate: Failure sending request: StatusCode=409 -- Original Error: Code=\"InvalidResourceLocation\" Message=\"" + Sentence + "\"")]
    [InlineData(Sentence)]
    public void Catches(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("acgNorth", finding.Values["Gallery"]);
        Assert.Equal("northeurope", finding.Values["ExistingRegion"]);
        Assert.Equal("rg-images", finding.Values["ResourceGroup"]);
        Assert.Contains("az sig show -g rg-images -r acgNorth", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(InvalidResourceLocation) The resource 'designStore' already exists in location 'northeurope' in resource group 'rg-images'.")]
    [InlineData("New-AzStorageAccount : The resource 'sigstore' already exists in location 'northeurope' in resource group 'rg1'.\nPUT https://management.azure.com/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg1/providers/Microsoft.Storage/storageAccounts/sigstore?api-version=2023-01-01")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
