using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class EncryptionLunUnknownTests
{
    private const string Id = "SIG809";

    private const string Message =
        "An invalid lun [7] was specified in encryption.dataDiskImages. The lun must be one of the following values ['0,9'].";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.Terraform, "New-AzGalleryImageVersion", "BadRequest", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("7", finding.Values["Lun"]);
        Assert.Equal("0,9", finding.Values["Value"]);
    }

    [Theory]
    [InlineData("An invalid lun [7] has been specified within the encryption.dataDiskImages.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("An invalid lun [7] was specified for data disk 'd1' of virtual machine 'vm-lynx'.")]
    [InlineData("The specified Lun '7' is already in use.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Check_compares_with_the_disks_of_the_source()
    {
        var finding = RuleAssert.Violates(Id, Version("2", source: ["0", "1"]));

        Assert.Equal("2", finding.Values["Lun"]);
        Assert.Equal("0, 1", finding.Values["Value"]);
        RuleAssert.Keeps(Id, Version("01", source: ["0", "1"]));
        RuleAssert.Violates(Id, Version("0", source: []));
    }

    [Fact]
    public void Check_compares_with_the_disks_of_the_request()
    {
        RuleAssert.Violates(Id, Version("2", "0", "1"));
        RuleAssert.Keeps(Id, Version("1", "0", "1"));
    }

    [Fact]
    public void Check_keeps_where_the_disks_are_unknown()
    {
        RuleAssert.Keeps(Id, new ImageVersion());
        RuleAssert.Keeps(Id, Version("7"));
        RuleAssert.Keeps(Id, Version(null, source: ["0"]));
    }

    private static ImageVersion Version(string? lun, params string[] disks) => Version(lun, null, disks);

    private static ImageVersion Version(string? lun, string[]? source, params string[] disks) => new()
    {
        Source = new() { DataDisks = source?.Select(lun => new SourceDisk { Lun = lun }).ToList() },
        DataDiskImages = [.. disks.Select(disk => new DiskImage { Lun = disk })],
        TargetRegions = [new() { Name = "eastus", DataDiskEncryption = [new() { Lun = lun, DiskEncryptionSetId = "des-otter" }] }],
    };
}
