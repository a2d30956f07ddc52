using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DataDiskLunDuplicatedTests
{
    [Fact]
    public void Catches()
    {
        RuleAssert.Catches("SIG420", Printed.By(Tool.ArmJson, "New-AzGalleryImageVersion", "InvalidParameter", "Duplicated lun numbers have been detected in the input data disks."));
    }

    [Theory]
    [InlineData("Duplicate LUN numbers were detected in the input data disks.")]
    [InlineData("Duplicate lun numbers have been found in the data disks of the input.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG420", text).Confidence);

    [Theory]
    [InlineData("The data disk 'disk-otter' uses a lun that is out of range.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG420", text);

    [Fact]
    public void Check_finds_a_lun_given_twice() => Assert.Equal("1", RuleAssert.Violates("SIG420", Request("0", "1", " 01")).Values["Lun"]);

    [Fact]
    public void Check_tells_each_lun_once() => Assert.Equal(2, RuleAssert.Violations("SIG420", Request("0", "0", "0", "5", "5")).Count);

    [Fact]
    public void Check_keeps_different_and_absent_luns() => RuleAssert.Keeps("SIG420", Request("0", "1", null, "", null, "99999999999999999999"));

    private static ImageVersion Request(params string?[] luns) =>
        new() { DataDiskImages = [.. luns.Select(lun => new DiskImage { Lun = lun })] };
}
