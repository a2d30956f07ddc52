namespace SigTroubleshoot.Unit.Rules;

public sealed class CallerNotAuthorizedTests
{
    private const string Id = "SIG719";

    private const string Message =
        $"The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' does not have authorization to perform action 'Microsoft.Compute/images/read' over scope '{Ids.Image}' or the scope is invalid. If access was recently granted, please refresh your credentials.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.WindowsPowerShell, "New-AzGalleryImageVersion", "AuthorizationFailed", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("builder@otter.example", finding.Values["Client"]);
        Assert.Equal("2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412", finding.Values["ObjectId"]);
        Assert.Equal(Ids.Image, finding.Values["ResourceId"]);
        Assert.Equal("Microsoft.Compute/images/read", finding.Values["Action"]);
    }

    [Theory]
    [InlineData("""Error getting managed image: Status=403 Code="AuthorizationFailed" Message="The client 'a' with object id 'b' doesn't have authorization to perform action 'Microsoft.Compute/images/read' over scope""")]
    [InlineData("az sig image-version create: The client 'a' with object id 'b' does not have authorization to perform action 'Microsoft.Resources/subscriptions/resourcegroups/read' over scope '/subscriptions/s1/resourcegroups/rg-lynx' or the scope is invalid.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"The client 'a' with the id 'b' does not have the authorization to perform action 'Microsoft.Compute/images/read' over scope '{Ids.Image}'.")]
    [InlineData($"The client 'a' with object id 'b' isn't given authorization to perform action 'Microsoft.Compute/images/write' over the scope '{Ids.Image}', or this scope is invalid.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' does not have authorization to perform action 'Microsoft.Network/virtualNetworks/subnets/join/action' over scope '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s' or the scope is invalid. If access was recently granted, please refresh your credentials.")]
    [InlineData("The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' does not have authorization to perform action 'Microsoft.Resources/deployments/validate/action' over scope '/subscriptions/s1/resourcegroups/rg-lynx' or the scope is invalid. If access was recently granted, please refresh your credentials.")]
    [InlineData("Set-AzKeyVaultSecret : The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' does not have authorization to perform action 'Microsoft.KeyVault/vaults/read' over scope '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv' or the scope is invalid. If access was recently granted, please refresh your credentials.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("PUT", "/subscriptions/" + Ids.Subscription + "/resourceGroups/rg-otter/providers/Microsoft.VirtualMachineImages/imageTemplates/tmpl-otter", "Forbidden", "AuthorizationFailed")]
    [InlineData("OPTIONS", Ids.Version, "Forbidden", "AuthorizationFailed")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);

    [Theory]
    [InlineData("GET", Ids.Vm, "Forbidden", "AuthorizationFailed")]
    public void CatchesNot_by_code(string method, string path, string status, string code) =>
        RuleAssert.CatchesNot(Id, DebugLog.Of(method, path, status, code));

    [Fact]
    public void A_request_for_a_gallery_shows_what_was_refused_where_the_body_is_missing() =>
        RuleAssert.Catches("SIG703", $"waiting for the version: GET https://management.azure.com{Ids.Version}\n        RESPONSE 403: 403 Forbidden\n        ERROR CODE: AuthorizationFailed\n        -----\n        {{");
}
