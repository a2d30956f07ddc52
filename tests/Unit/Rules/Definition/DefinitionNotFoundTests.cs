namespace SigTroubleshoot.Unit.Rules;

public sealed class DefinitionNotFoundTests
{
    private const string Id = "SIG208";
    private const string Sentence = "The Resource 'Microsoft.Compute/galleries/springgal/images/web' under resource group 'rg-spring' was not found.";

    [Theory]
    [InlineData("Get-AzGalleryImageDefinition : " + Sentence + " For more details please go to https://aka.ms/ARMResourceNotFoundFix\nErrorCode: ResourceNotFound")]
    [InlineData("ERROR: (ResourceNotFound) " + Sentence + " For more details please go to https://aka.ms/ARMResourceNotFoundFix\nCode: ResourceNotFound")]
    [InlineData("{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"" + Sentence + "\"}}")]
    [InlineData("--> azure-arm.moss: the Shared Gallery Image 'springgal' to which to publish the managed image version to does not exist in the resource group 'rg-spring' or does not contain managed image 'web'")]
    [InlineData("Error: Shared Image \"web\" was not found in Gallery \"springgal\" / Resource Group \"rg-spring\"")]
    public void Catches(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("springgal", finding.Values["Gallery"]);
        Assert.Equal("web", finding.Values["Definition"]);
        Assert.Equal("rg-spring", finding.Values["ResourceGroup"]);
        Assert.Contains("az sig image-definition list -g rg-spring -r springgal", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Catches_a_reworded_sentence() =>
        RuleAssert.Catches(Id, "The Resource 'Microsoft.Compute/galleries/springgal/images/web' could not be found under the resource group 'rg-spring'.");

    [Fact]
    public void Catches_Packer() =>
        Assert.Equal("rg-spring", RuleAssert.Catches(Id, "==> azure-arm: the Shared Gallery Image to which to publish the managed image version to does not exist in the resource group rg-spring").Values["ResourceGroup"]);

    [Theory]
    [InlineData("(ResourceNotFound) The Resource 'Microsoft.Compute/galleries/springgal/applications/agent' under resource group 'rg-spring' was not found.")]
    [InlineData("Error: creating Shared Image Gallery (Subscription: \"0\" Resource Group Name: \"rg-spring\" Gallery Name: \"springgal\"): performing\nCreateOrUpdate: unexpected status 500 (500 Internal Server Error) with error: InternalServerError: Something bad.")]
    [InlineData("(ResourceNotFound) The Resource 'Microsoft.Network/networkInterfaces/nic1' under resource group 'rg-spring' was not found.")]
    [InlineData("The Resource 'Microsoft.Compute/virtualMachines/web' under resource group 'rg-spring' was not found.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("SIG402", "The Resource 'Microsoft.Compute/images/web' under resource group 'rg-spring' was not found.")]
    [InlineData("SIG951", "The Resource 'Microsoft.Compute/galleries/springgal/images/web/versions/1.0.0' under resource group 'rg-spring' was not found.")]
    [InlineData("SIG951", "The Resource 'Microsoft.Compute/galleries/springgal' under resource group 'rg-spring' was not found.")]
    public void Leaves_its_neighbours_alone(string neighbour, string text) => RuleAssert.Catches(neighbour, text);
}
