namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryResourceNotFoundTests
{
    private const string Id = "SIG951";

    private const string Message =
        "The Resource 'Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter/versions/4.2.1' under resource group 'rg-otter' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.TerraformPolled, "Get-AzGalleryImageVersion", "ResourceNotFound", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("gal_otter", finding.Values["Gallery"]);
        Assert.Equal("ubuntu-otter", finding.Values["Definition"]);
        Assert.Equal("4.2.1", finding.Values["Version"]);
        Assert.Equal("rg-otter", finding.Values["ResourceGroup"]);
    }

    [Theory]
    [InlineData("The Resource 'Microsoft.Compute/galleries/gal_otter' under resource group 'rg-otter' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix")]
    [InlineData("Error: A Version was not found for Shared Image \"ubuntu-otter\" / Gallery \"gal_otter\" / Resource Group \"rg-otter\"")]
    [InlineData("\u2502 Failed to locate Azure Image Gallery image ubuntu-otter of version 4.2.1 in gallery gal_otter, error: could not find resource")]
    [InlineData("The target gallery image does not exist\n2026-03-05 22:56:18.358+0000 [id=130]\tINFO\tc.m.a.v.AzureVMManagementServiceDelegate#verifyVirtualMachineImage: Exception when looking up gallery")]
    [InlineData("com.microsoft.azure.vmagent.exceptions.AzureCloudException: The target gallery image does not exist")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The Resource 'Microsoft.Compute/galleries/gal_otter' under the resource group 'rg-otter' could not be found.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The Resource 'Microsoft.Compute/virtualMachines/vm-lynx' under resource group 'rg-otter' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix")]
    [InlineData("The Resource 'Microsoft.Compute/disks/disk-lynx' under resource group 'rg-otter' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix")]
    [InlineData("The Resource 'Microsoft.Web/sites/app-lynx' under resource group 'rg-lynx' was not found.")]
    [InlineData("Failed to locate disk encryption set des-lynx in resource group rg-lynx, error: could not find resource")]
    [InlineData("The target gallery image does not exist: wp-content/uploads/otter.png")]
    [InlineData("album.js: the target gallery image does not exist")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void A_missing_definition_has_a_rule_of_its_own() =>
        RuleAssert.Catches("SIG208", "The Resource 'Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter' under resource group 'rg-otter' was not found.");

    [Theory]
    [InlineData("GET", Ids.Compute + "/galleries/gal_otter", "NotFound", "ResourceNotFound")]
    [InlineData("GET", Ids.Version, "NotFound", "ResourceNotFound")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);

    [Theory]
    [InlineData("GET", Ids.Vm, "NotFound", "ResourceNotFound")]
    public void CatchesNot_by_code(string method, string path, string status, string code) =>
        RuleAssert.CatchesNot(Id, DebugLog.Of(method, path, status, code));
}
