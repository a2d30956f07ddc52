namespace SigTroubleshoot.Unit.Rules;

public sealed class PreflightGalleryImageNotFoundTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG603", Printed.By(Tool.TerraformPolled, "New-AzResourceGroupDeployment", "InvalidParameter", $"In region westus2, the following list of Shared Image Gallery images referenced from the deployment template were not found: {Ids.Version}. Please check that at least one image has been replicated to westus2 or that the ‘exclude from latest’ flag is set to false."));
        Assert.Equal("westus2", finding.Values["Region"]);
        Assert.Equal("ubuntu-otter", finding.Values["Definition"]);
        Assert.Equal("4.2.1", finding.Values["Version"]);
    }

    [Theory]
    [InlineData($"In the region westus2, the following Azure Compute Gallery images that the deployment template references were not found: {Ids.Version}. Please check that at least one image was replicated to westus2.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG603", text).Confidence);

    [Theory]
    [InlineData("The following list of images referenced from the deployment template are not found: Publisher: Canonical, Offer: UbuntuServer, Sku: 18.04-LTS, Version: 18.04.2. Please refer to https://docs.microsoft.com/en-us/azure/virtual-machines/windows/cli-ps-findimage for instructions on finding available images.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG603", text);
}
