namespace SigTroubleshoot.Unit.Rules.Access;

public sealed class CrossTenantAccessDeniedTests
{
    private const string Id = "SIG701";

    private const string Message =
        $"The client has permission to perform action 'Microsoft.Compute/galleries/images/versions/read' on scope '/subscriptions/{Ids.Subscription}/resourceGroups/rg-lynx/providers/Microsoft.Compute/virtualMachines/vm-lynx', however the current tenant '91b7e2d4-5a3c-4f60-a8d1-0c6e4b2f7a95' is not authorized to access linked subscription '7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093'.";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches_what_a_tool_prints(Tool tool)
    {
        var finding = RuleAssert.Catches(Id, Printed.By(tool, "New-AzVM", "LinkedAuthorizationFailed", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("91b7e2d4-5a3c-4f60-a8d1-0c6e4b2f7a95", finding.Values["TenantId"]);
        Assert.Equal("7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093", finding.Values["SubscriptionId"]);
        Assert.Equal("images/versions/read", finding.Values["Action"]);
    }

    [Theory]
    [InlineData($"The client does have permission to perform the action 'Microsoft.Compute/galleries/images/read' on scope '/subscriptions/{Ids.Subscription}/resourceGroups/rg-lynx/providers/Microsoft.Compute/virtualMachines/vm-lynx', but the current tenant '91b7e2d4-5a3c-4f60-a8d1-0c6e4b2f7a95' is not authorised to access the linked subscription '7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093'.")]
    [InlineData($"The current tenant '91b7e2d4-5a3c-4f60-a8d1-0c6e4b2f7a95' is not authorized to access linked subscription '7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093', although the client has permission to perform action 'Microsoft.Compute/galleries/images/versions/read' on scope '/subscriptions/{Ids.Subscription}/resourceGroups/rg-lynx/providers/Microsoft.Compute/virtualMachines/vm-lynx'.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"The client has permission to perform action 'Microsoft.Network/virtualNetworks/subnets/join/action' on scope '/subscriptions/{Ids.Subscription}/resourceGroups/rg-lynx/providers/Microsoft.Compute/virtualMachines/vm-lynx', however the current tenant '91b7e2d4-5a3c-4f60-a8d1-0c6e4b2f7a95' is not authorized to access linked subscription '7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093'.")]
    [InlineData("The client has permission to perform action 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action' on scope '/subscriptions/s1/resourceGroups/rg-lynx/providers/Microsoft.Web/sites/app-lynx', however the current tenant '91b7e2d4-5a3c-4f60-a8d1-0c6e4b2f7a95' is not authorized to access linked subscription '7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093'.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
