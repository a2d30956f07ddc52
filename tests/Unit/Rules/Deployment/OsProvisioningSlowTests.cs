namespace SigTroubleshoot.Unit.Rules;

public sealed class OsProvisioningSlowTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG615", Printed.By(Tool.GoSdk, "New-AzVM", "OSProvisioningTimedOut", "OS Provisioning for VM 'vm-otter' did not finish in the allotted time. The VM may still finish provisioning successfully. Please check provisioning state later."));
        Assert.Equal("vm-otter", finding.Values["VirtualMachine"]);
    }

    [Theory]
    [InlineData("{\"code\":\"OSProvisioningClientError\",\"message\":\"OS Provisioning for VM 'vm-otter' did not finish in the allotted time. However, the VM guest agent was detected running. This suggests the guest OS has not been properly prepared to be used as a VM image (with CreateOption=FromImage).\"}")]
    public void Catches_other_sentences(string text) => RuleAssert.Catches("SIG615", text);

    [Theory]
    [InlineData("The OS Provisioning for the VM 'vm-otter' has not finished in the allotted time.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG615", text).Confidence);

    [Theory]
    [InlineData("Restore point creation failed: OS Provisioning did not finish in the allotted time")]
    [InlineData("The backup of VM 'vm-otter' did not finish in the allotted time.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG615", text);

    [Fact]
    public void Catches_the_code_alone() => RuleAssert.Catches("SIG615", "New-AzVM : The operation did not succeed.\nErrorCode: OSProvisioningTimedOut\nErrorMessage:\nErrorTarget:");
}
