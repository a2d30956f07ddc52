namespace SigTroubleshoot.Unit.Rules;

public sealed class UltraDiskUnsupportedTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG424", Printed.By(Tool.GoSdk, "New-AzGalleryImageVersion", "InvalidParameter", $"Source virtual machine {Ids.Vm} cannot contain disk ['{Ids.Disk}'] stored in an UltraSSD account type."));
        Assert.Equal(Ids.Vm, finding.Values["ResourceId"]);
        Assert.Equal(Ids.Disk, finding.Values["DiskId"]);
    }

    [Theory]
    [InlineData($"The source virtual machine {Ids.Vm} can not contain the disk ['{Ids.Disk}'] that is stored in an UltraSSD account type.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG424", text).Confidence);

    [Theory]
    [InlineData("New-AzDisk : The 'UltraSSD_LRS' SKU is only supported for empty disks.\nErrorCode: InvalidParameter")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG424", text);
}
