namespace SigTroubleshoot.Unit.Rules;

public sealed class StorageTypeMismatchTests
{
    private const string Id = "SIG321";
    private const string Sentence = "Global storage account type does not match the storage account type in the existing TargetRegion: 'UK South'. Please specify 'Premium_LRS' as the storage account type for this region.";

    [Theory]
    [InlineData("Update-AzGalleryImageVersion : " + Sentence + "\nErrorCode: InvalidParameter\nErrorMessage: " + Sentence)]
    [InlineData("ERROR: (InvalidParameter) " + Sentence)]
    [InlineData("Message=\"" + Sentence + "\"")]
    public void Catches(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("UK South", finding.Values["Region"]);
        Assert.Equal("Premium_LRS", finding.Values["StorageAccountType"]);
    }

    [Fact]
    public void Catches_a_reworded_sentence() =>
        RuleAssert.Catches(Id, "The global storage account type doesn't match the storage account type of the existing TargetRegion 'UK South'.");

    [Fact]
    public void CatchesNot_a_machine() => RuleAssert.CatchesNot(Id, "Storage account type 'Premium_LRS' is not supported for VM size Standard_A1.");
}
