namespace SigTroubleshoot.Unit.Rules;

public sealed class UnmanagedDisksUnsupportedTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG425", Printed.By(Tool.Terraform, "New-AzGalleryImageVersion", "InvalidParameter", $"Source virtual machine {Ids.Vm} must be created from Managed Disks."));
        Assert.Equal(Ids.Vm, finding.Values["ResourceId"]);
        Assert.Equal("vm-otter", finding.Values["VirtualMachine"]);
    }

    [Theory]
    [InlineData($"The source virtual machine {Ids.Vm} has to be created from managed disks.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG425", text).Confidence);

    [Theory]
    [InlineData("Addition of a managed disk to a VM with blob based disks is not supported.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG425", text);
}
