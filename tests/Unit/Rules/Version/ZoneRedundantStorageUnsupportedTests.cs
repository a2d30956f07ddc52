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

    // The location is not the region that the sentence means if the request names target regions.
    [Theory]
    [InlineData("-l westeurope", "--target-regions westeurope=3=Standard_LRS", "'westeurope'")]
    [InlineData("-l westeurope --target-regions westeurope=1 westus=1=standard_zrs", "--target-regions westeurope=3 westus=3=Standard_LRS", "'westus'")]
    [InlineData("-l westeurope --target-regions westus=1=standard_zrs uksouth=1=standard_zrs", "--target-regions westeurope=3 <TargetRegion>=3=Standard_LRS", "The region does")]
    public void The_command_keeps_the_location_and_changes_the_region_that_is_meant(string options, string command, string message)
    {
        var finding = RuleAssert.Catches("SIG320", $"az sig image-version create -g rg -r gal -i web -e 1.0.0 {options}\nERROR: (InvalidParameter) ZRS storage account type is not supported in this region.");
        Assert.EndsWith(command, finding.Command, StringComparison.Ordinal);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }
}
