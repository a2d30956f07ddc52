namespace SigTroubleshoot.Unit.Rules;

public sealed class NestedResourcesBlockDeleteTests
{
    private const string Id = "SIG930";

    private const string Message =
        "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: 'Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter/versions/4.2.1'. Please delete all nested resources before deleting this resource.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.PowerShell7, "Remove-AzGalleryImageDefinition", "CannotDeleteResource", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("gal_otter", finding.Values["Gallery"]);
        Assert.Equal("ubuntu-otter", finding.Values["Definition"]);
        Assert.Equal("Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter/versions/4.2.1", finding.Values["ResourceIds"]);
    }

    [Theory]
    [InlineData("Can not delete resource before nested resources are deleted.")]
    [InlineData("""
            Remove-AzGallery: Can not delete resource before nested resources are deleted.
            ErrorCode: CannotDeleteResource
            """)]
    [InlineData("Cannot delete resource while nested resources exist. Some existing nested resource IDs include: 'Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter'. Please delete all nested resources before deleting this resource.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Cannot delete the resource before its nested resources are deleted.")]
    [InlineData("The resource cannot be deleted while nested resources still exist. Some of the existing nested resource IDs include: 'Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter'.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Cannot delete resource while nested resources exist. Some existing nested resource IDs include: 'Microsoft.Network/virtualNetworks/vnet-lynx/subnets/apps'. Please delete all nested resources before deleting this resource.")]
    [InlineData("Remove-AzSqlServer : Can not delete resource before nested resources are deleted.")]
    [InlineData("""
            DELETE https://management.azure.com/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Sql/servers/lynx?api-version=2021-11-01
            ERROR: (CannotDeleteResource) Can not delete resource before nested resources are deleted.
            """)]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void A_definition_among_the_nested_ids_is_not_what_was_to_be_deleted()
    {
        var finding = RuleAssert.Catches(Id, "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: 'Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter'.");

        Assert.Equal("gal_otter", finding.Values["Gallery"]);
    }

    [Theory]
    [InlineData("DELETE", Ids.Compute + "/galleries/gal_otter", "Conflict", "CannotDeleteResource")]
    [InlineData("DELETE", Ids.Definition, "Conflict", "CannotDeleteResource")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);

    [Theory]
    [InlineData("DELETE", Ids.Vm, "Conflict", "CannotDeleteResource")]
    public void CatchesNot_by_code(string method, string path, string status, string code) =>
        RuleAssert.CatchesNot(Id, DebugLog.Of(method, path, status, code));
}
