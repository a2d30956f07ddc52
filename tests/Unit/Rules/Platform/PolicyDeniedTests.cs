namespace SigTroubleshoot.Unit.Rules;

public sealed class PolicyDeniedTests
{
    private const string Id = "SIG915";

    private const string Message =
        """Resource '4.2.1' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"Only European regions","id":"/subscriptions/s1/resourceGroups/rg-otter/providers/Microsoft.Authorization/policyAssignments/eu-1"},"policyDefinition":{"name":"Allowed locations","id":"/providers/Microsoft.Authorization/policyDefinitions/d1"}}]'.""";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.AzCli, "New-AzGalleryImageVersion", "RequestDisallowedByPolicy", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("4.2.1", finding.Values["Resource"]);
        Assert.Equal("Only European regions", finding.Values["PolicyAssignment"]);
        Assert.Equal("eu-1", finding.Values["PolicyAssignmentName"]);
        Assert.Equal("/subscriptions/s1/resourceGroups/rg-otter", finding.Values["PolicyScope"]);
        Assert.Equal("Allowed locations", finding.Values["PolicyDefinition"]);
    }

    [Theory]
    [InlineData("(RequestDisallowedByPolicy) Resource 'gal_otter' was disallowed by policy.")]
    [InlineData("""
            $ az sig image-definition create -g rg-otter -r prod -i ubuntu
            ERROR: (RequestDisallowedByPolicy) Resource 'ubuntu' was disallowed by policy.
            """)]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("""
            $ az sig image-version update -g rg-otter -r gal -i ubuntu -e 4.2.1
            ERROR: (RequestDisallowedByPolicy) The resource '4.2.1' is disallowed by a policy.
            """)]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Resource 'kvstaging7' was disallowed by policy. Policy identifiers: '[]' (image template tpl-lynx, staging resource group IT_rg-lynx_tpl)")]
    [InlineData("New-AzStorageAccount : Resource 'stlynx' was disallowed by policy.")]
    [InlineData("Resource 'signalr-lynx' was disallowed by policy.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("PUT", Ids.Version, "Forbidden", "RequestDisallowedByPolicy")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);

    [Theory]
    [InlineData("PUT", Ids.Vm, "Forbidden", "RequestDisallowedByPolicy")]
    public void CatchesNot_by_code(string method, string path, string status, string code) =>
        RuleAssert.CatchesNot(Id, DebugLog.Of(method, path, status, code));
}
