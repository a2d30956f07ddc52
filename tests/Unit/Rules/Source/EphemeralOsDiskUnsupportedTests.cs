namespace SigTroubleshoot.Unit.Rules;

public sealed class EphemeralOsDiskUnsupportedTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG423", Printed.By(Tool.Terraform, "New-AzGalleryImageVersion", "InvalidParameter", $"Source virtual machine {Ids.Vm} cannot contain an ephemeral OS disk."));
        Assert.Equal(Ids.Vm, finding.Values["ResourceId"]);
        Assert.Equal("vm-otter", finding.Values["VirtualMachine"]);
    }

    [Theory]
    [InlineData($"The source virtual machine {Ids.Vm} can not contain an ephemeral disk for the OS.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG423", text).Confidence);

    [Theory]
    [InlineData("OS disk of Ephemeral VM with size greater than 100 GB is not allowed for VM size Standard_D4s_v3 when the DiffDiskPlacement is ResourceDisk.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG423", text);
}
