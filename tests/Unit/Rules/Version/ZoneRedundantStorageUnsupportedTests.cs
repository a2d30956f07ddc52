namespace SigTroubleshoot.Unit.Rules;

public sealed class ZoneRedundantStorageUnsupportedTests
{
    private const string Id = "SIG320";
    private const string Sentence = "ZRS storage account type is not supported in this region.";

    [Theory]
    [InlineData("New-AzGalleryImageVersion : " + Sentence + "\nErrorCode: InvalidParameter\nErrorMessage: " + Sentence)]
    [InlineData("ERROR: (InvalidParameter) " + Sentence)]
    [InlineData("{\"error\":{\"code\":\"InvalidParameter\",\"message\":\"" + Sentence + "\"}}")]
    [InlineData(Sentence)]
    [InlineData("The ZRS storage account type is currently not supported in this region.")]
    public void Catches(string text) => RuleAssert.Catches(Id, text);

    [Theory]
    [InlineData("RedundancyConfigurationNotAvailableInRegion: The storage account failed to create due to redundancy configuration - Sku: Standard_ZRS, Kind: StorageV2 - not available in selected Region - westcentralus.")]
    [InlineData("Storage account type 'Standard_ZRS' is not supported for VM size Standard_D2_v3.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void CatchesNot_a_disk() =>
        RuleAssert.CatchesNot("SIG320", "azurerm_managed_disk.data: Code=\"InvalidParameter\" Message=\"ZRS storage account type is not supported in this region.\"");
}
