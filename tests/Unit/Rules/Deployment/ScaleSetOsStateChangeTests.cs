namespace SigTroubleshoot.Unit.Rules;

public sealed class ScaleSetOsStateChangeTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG607", Printed.By(Tool.Ansible, "Update-AzVmss", "OperationNotAllowed", "Cannot update Virtual Machine Scale Set vmss-otter as the current OS state of the VM Scale Set is Generalized which is different from the updated gallery image OS state which is Specialized."));
        Assert.Equal("vmss-otter", finding.Values["ScaleSet"]);
        Assert.Equal("Generalized", finding.Values["OsState"]);
        Assert.Equal("Specialized", finding.Values["NewOsState"]);
    }

    [Theory]
    [InlineData("The Virtual Machine Scale Set vmss-otter can not be updated as the current OS state of the VM Scale Set is Generalized, which differs from the OS state of the updated gallery image, which is Specialized.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG607", text).Confidence);

    [Theory]
    [InlineData("Cannot update Virtual Machine Scale Set vmss-otter as an upgrade is in progress.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG607", text);
}
