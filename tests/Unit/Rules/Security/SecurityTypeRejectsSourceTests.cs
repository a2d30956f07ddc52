namespace SigTroubleshoot.Unit.Rules;

public sealed class SecurityTypeRejectsSourceTests
{
    private const string Id = "SIG820";

    private const string Message =
        $"The security type 'TrustedLaunchSupported' is not supported for the source id '{Ids.Vm}'.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.Ansible, "New-AzGalleryImageVersion", "InvalidParameter", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("TrustedLaunchSupported", finding.Values["SecurityType"]);
        Assert.Equal(Ids.Vm, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData($"The security type 'ConfidentialVMSupported' isn't supported for source id '{Ids.Vm}'.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The security type 'TrustedLaunch' is not supported for VM size 'Standard_A2'.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
