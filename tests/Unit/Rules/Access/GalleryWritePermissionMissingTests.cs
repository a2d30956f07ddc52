namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryWritePermissionMissingTests
{
    private const string Id = "SIG704";

    private const string Message =
        $"The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' does not have authorization to perform action 'Microsoft.Compute/galleries/images/versions/write' over scope '{Ids.Version}' or the scope is invalid. If access was recently granted, please refresh your credentials.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.AzCli, "New-AzGalleryImageVersion", "AuthorizationFailed", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("builder@otter.example", finding.Values["Client"]);
        Assert.Equal("2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412", finding.Values["ObjectId"]);
        Assert.Equal(Ids.Version, finding.Values["ResourceId"]);
        Assert.Equal("Microsoft.Compute/galleries/images/versions/write", finding.Values["Action"]);
    }

    [Theory]
    [InlineData("The client 'a' with object id 'b' does not have authorization to perform action 'Microsoft.Compute/galleries/share/action' over scope '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal_lynx'.")]
    [InlineData($"The client 'a' with object id 'b' does not have authorization to perform action 'Microsoft.Compute/galleries/images/delete' over scope '{Ids.Definition}' or the scope is invalid.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The client 'a' with object id 'b' does not have the necessary authorization to perform action 'Microsoft.Compute/galleries/write' over scope '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal_lynx' or else the scope is invalid.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' does not have authorization to perform action 'Microsoft.Compute/disks/write' over scope '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/disks/d1' or the scope is invalid. If access was recently granted, please refresh your credentials.")]
    [InlineData("The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' does not have authorization to perform action 'Microsoft.Network/publicIPAddresses/write' over scope '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip' or the scope is invalid. If access was recently granted, please refresh your credentials.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
