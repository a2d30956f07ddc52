using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceDiskDuplicatedTests
{
    [Fact]
    public void Catches()
    {
        RuleAssert.Catches("SIG421", Printed.By(Tool.ArmJson, "New-AzGalleryImageVersion", "InvalidParameter", "Duplicated source ids are found in the input disks."));
    }

    [Theory]
    [InlineData("Duplicate source ids were found in the input disks.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG421", text).Confidence);

    [Theory]
    [InlineData("Duplicate IP addresses are found in the input.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG421", text);

    [Fact]
    public void Check_finds_a_snapshot_given_twice() =>
        Assert.Equal(Ids.Snapshot, RuleAssert.Violates("SIG421", Request(Ids.Snapshot, Ids.Disk, Ids.Snapshot.ToUpperInvariant() + "/")).Values["ResourceId"]);

    [Fact]
    public void Check_keeps_different_sources() => RuleAssert.Keeps("SIG421", Request(Ids.Snapshot, Ids.Disk, null, "", " "));

    private static ImageVersion Request(string? osDisk, params string?[] dataDisks) => new()
    {
        OSDiskImage = new DiskImage { SourceId = osDisk },
        DataDiskImages = [.. dataDisks.Select(id => new DiskImage { SourceId = id })],
    };
}
