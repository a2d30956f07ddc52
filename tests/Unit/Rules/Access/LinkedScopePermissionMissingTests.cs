namespace SigTroubleshoot.Unit.Rules;

public sealed class LinkedScopePermissionMissingTests
{
    private const string Id = "SIG702";

    private const string Message =
        $"The client 'builder' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' has permission to perform action 'Microsoft.Compute/virtualMachines/write' on scope '/subscriptions/{Ids.Subscription}/resourceGroups/rg-lynx/providers/Microsoft.Compute/virtualMachines/vm-lynx'; however, it does not have permission to perform action 'Microsoft.Compute/galleries/images/versions/read' on the linked scope(s) '{Ids.Version}' or the linked scope(s) are invalid.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.Terraform, "New-AzVM", "LinkedAuthorizationFailed", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("Microsoft.Compute/galleries/images/versions/read", finding.Values["Action"]);
        Assert.Equal(Ids.Version, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData($"The client 'builder' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' has permission to perform action 'Microsoft.Compute/virtualMachines/write' on scope '/subscriptions/{Ids.Subscription}/resourceGroups/rg-lynx/providers/Microsoft.Compute/virtualMachines/vm-lynx'; however, it does not have permission to perform action(s) 'Microsoft.Compute/images/read' on the linked scope(s) '{Ids.Image}' (respectively) or the linked scope(s) are invalid.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"The client has no right on the image; it has not got the permission to perform action 'Microsoft.Compute/galleries/images/versions/read' on linked scopes '{Ids.Version}', or these linked scopes are invalid.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"The client 'builder' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' has permission to perform action 'Microsoft.Compute/virtualMachines/write' on scope '/subscriptions/{Ids.Subscription}/resourceGroups/rg-lynx/providers/Microsoft.Compute/virtualMachines/vm-lynx'; however, it does not have permission to perform action 'Microsoft.Network/virtualNetworks/subnets/join/action' on the linked scope(s) '/subscriptions/s1/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/apps' or the linked scope(s) are invalid.")]
    [InlineData($"The client 'builder' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' has permission to perform action 'Microsoft.Compute/virtualMachines/write' on scope '/subscriptions/{Ids.Subscription}/resourceGroups/rg-lynx/providers/Microsoft.Compute/virtualMachines/vm-lynx'; however, it does not have permission to perform action(s) 'Microsoft.KeyVault/vaults/deploy/action' on the linked scope(s) '/subscriptions/s1/resourceGroups/rg-kv/providers/Microsoft.KeyVault/vaults/kv-lynx' (respectively) or the linked scope(s) are invalid.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void The_plural_of_newer_answers_is_no_part_of_the_values()
    {
        var finding = RuleAssert.Catches(
            Id,
            $"it does not have permission to perform action(s) 'Microsoft.Compute/galleries/images/versions/read' on the linked scope(s) '{Ids.Version}' (respectively) or the linked scope(s) are invalid.");

        Assert.Equal("Microsoft.Compute/galleries/images/versions/read", finding.Values["Action"]);
        Assert.Equal(Ids.Version, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData("PUT", Ids.Version, "Forbidden", "LinkedAuthorizationFailed")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);

    [Theory]
    [InlineData("PUT", Ids.Vm, "Forbidden", "LinkedAuthorizationFailed")]
    public void CatchesNot_by_code(string method, string path, string status, string code) =>
        RuleAssert.CatchesNot(Id, DebugLog.Of(method, path, status, code));

    [Fact]
    public void A_gallery_told_in_words_is_no_scope_for_a_command()
    {
        var finding = RuleAssert.Catches(Id, "it does not have permission to perform action 'read' on the linked scope(s) 'the gallery of our image team' or the linked scope(s) are invalid.");

        Assert.False(finding.Values.ContainsKey("ResourceId"));
    }
}
