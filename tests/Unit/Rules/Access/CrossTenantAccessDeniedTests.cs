namespace SigTroubleshoot.Unit.Rules;

public sealed class CrossTenantAccessDeniedTests
{
    private const string Id = "SIG701";

    private const string Message =
        $"The client has permission to perform action 'Microsoft.Compute/galleries/images/versions/read' on scope '/subscriptions/{Ids.Subscription}/resourceGroups/rg-lynx/providers/Microsoft.Compute/virtualMachines/vm-lynx', however the current tenant '91b7e2d4-5a3c-4f60-a8d1-0c6e4b2f7a95' is not authorized to access linked subscription '7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093'.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.PowerShell7, "New-AzVM", "LinkedAuthorizationFailed", Message));

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

    [Theory]
    [InlineData(0.85)]
    [InlineData(0.8)]
    public void Catches_what_the_end_of_the_text_cuts_off(double part) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, Message[..(int)(Message.Length * part)]).Confidence);

    [Fact]
    public void The_end_of_the_sentence_alone_is_only_possible() =>
        Assert.Equal(FindingConfidence.Possible, RuleAssert.Catches(Id, "however the current tenant '***' is not authorized to access linked subscription").Confidence);

    [Theory]
    [InlineData("has permission to perform\naction 'Microsoft.Network/virtualNetworks/subnets/join/action' on scope 'x', however the current tenant '***' is not authorized to access linked subscription 'y'")]
    public void The_end_of_a_sentence_about_something_else_is_nothing(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Two_wordings_that_differ_in_signs_are_one_failure()
    {
        var message = Message.Replace("91b7e2d4-5a3c-4f60-a8d1-0c6e4b2f7a95", "<the tenant of lynx>", StringComparison.Ordinal);

        Assert.Single(SigEngine.Default.Diagnose(message));
    }

    [Fact]
    public void A_repeat_masked_otherwise_is_no_second_failure()
    {
        var once = Message.Replace("91b7e2d4-5a3c-4f60-a8d1-0c6e4b2f7a95", "*****", StringComparison.Ordinal);
        var again = Message.Replace("91b7e2d4-5a3c-4f60-a8d1-0c6e4b2f7a95", "***", StringComparison.Ordinal);

        Assert.Single(SigEngine.Default.Diagnose($"New-AzVM : {once}\nErrorCode: LinkedAuthorizationFailed\nErrorMessage: {again}"));
    }

    [Fact]
    public void An_action_gives_no_gallery_its_name() =>
        Assert.False(RuleAssert.Catches(Id, Message).Values.ContainsKey("Gallery"));
}
