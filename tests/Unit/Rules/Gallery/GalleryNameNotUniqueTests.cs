namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryNameNotUniqueTests
{
    private const string Id = "SIG104";

    [Theory]
    [InlineData("New-AzGallery: \nLine |\n   2 |  New-AzGallery -ResourceGroupName rg-b -Name wintergal -Location westeurope\n     |  ~~~~~~~~~~~~~\n     | The gallery name 'wintergal' is not unique within the subscription\n     | '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'. Please pick another gallery name. ErrorCode: Conflict")]
    [InlineData("ERROR: (Conflict) The gallery name 'wintergal' is not unique within the subscription '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'. Please pick another gallery name")]
    [InlineData("Code=\"Conflict\" Message=\"The gallery name 'wintergal' is not unique within the subscription '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'. Please pick another gallery name\"")]
    [InlineData("The gallery name 'wintergal' is no longer unique within this subscription '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'.")]
    public void Catches(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("wintergal", finding.Values["Gallery"]);
        Assert.Equal("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0", finding.Values["SubscriptionId"]);
        Assert.Contains("Where-Object Name -eq 'wintergal'", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The storage account named wintergal is already taken.")]
    [InlineData("The host name 'wintergal' is not unique within the region.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
