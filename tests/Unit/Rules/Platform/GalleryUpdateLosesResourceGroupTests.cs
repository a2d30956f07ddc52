namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryUpdateLosesResourceGroupTests
{
    private const string Id = "SIG944";

    [Theory]
    [InlineData("""
            Update-AzGallery : 'resourceGroupName' cannot be null.
            At line:1 char:1
            """)]
    [InlineData("Update-AzGallery: 'resourceGroupName' cannot be null.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Update-AzGalleryImageVersion : 'resourceGroupName' cannot be null.")]
    [InlineData("Update-AzStorageAccount : 'resourceGroupName' cannot be null.")]
    [InlineData("'resourceGroupName' cannot be null.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
