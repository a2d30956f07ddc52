namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageReadPermissionMissingTests
{
    private const string Id = "SIG703";

    private const string Message =
        $"The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' does not have authorization to perform action 'Microsoft.Compute/galleries/images/versions/read' over scope '{Ids.Version}' or the scope is invalid. If access was recently granted, please refresh your credentials.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.GoSdk, "Get-AzGalleryImageVersion", "AuthorizationFailed", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("builder@otter.example", finding.Values["Client"]);
        Assert.Equal("2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412", finding.Values["ObjectId"]);
        Assert.Equal(Ids.Version, finding.Values["ResourceId"]);
        Assert.Equal("Microsoft.Compute/galleries/images/versions/read", finding.Values["Action"]);
    }

    [Theory]
    [InlineData("The client 'a' with object id 'b' does not have authorization to perform action 'Microsoft.Compute/galleries/read' over scope '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal_lynx'.")]
    [InlineData("The client *** with object id *** does not have authorization to perform action 'Microsoft.Compute/galleries/***/images/read' over scope '***' or the scope is invalid.")]
    [InlineData("The client 'a' with object id 'b' does not have authorization to perform action 'Microsoft.Compute/locations/sharedGalleries/images/versions/read' over scope '/subscriptions/s1' or the scope is invalid.")]
    [InlineData("The client 'a' with object id 'b' does not have authorization to perform action '**Microsoft.Compute/galleries/read**' over scope '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal_lynx'.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"The client 'a' with object id 'b' isn't authorized to perform the action 'Microsoft.Compute/galleries/images/read' over the scope '{Ids.Definition}', or that scope is not valid. It does not have authorization.")]
    [InlineData($"The user 'a' with object id 'b' does not have the authorization to perform action 'Microsoft.Compute/galleries/images/versions/read' over scope '{Ids.Version}', or the scope given is invalid.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' does not have authorization to perform action 'Microsoft.Storage/storageAccounts/read' over scope '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stlynx' or the scope is invalid. If access was recently granted, please refresh your credentials.")]
    [InlineData("The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' does not have authorization to perform action 'Microsoft.DevCenter/devcenters/galleries/read' over scope '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-lynx' or the scope is invalid. If access was recently granted, please refresh your credentials.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
