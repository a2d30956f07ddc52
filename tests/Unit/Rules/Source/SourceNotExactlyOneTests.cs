using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceNotExactlyOneTests
{
    [Fact]
    public void Catches()
    {
        RuleAssert.Catches("SIG410", Printed.By(Tool.Terraform, "New-AzGalleryImageVersion", "InvalidParameter", "The gallery artifact version source can only be specified either directly under storageProfile or within individual OS or data disks."));
    }

    [Theory]
    [InlineData("WARNING: source is not a known attribute of class <class 'azure.mgmt.compute.v2022_08_03.models._models_py3.GalleryImageVersionPublishingProfile'> and will be ignored", "ApiVersion", "v2022_08_03")]
    public void Catches_other_sentences(string text, string name, string value) =>
        Assert.Equal(value, RuleAssert.Catches("SIG410", text).Values[name]);

    [Theory]
    [InlineData("The source of a gallery artifact version can be specified only either directly under the storageProfile or within the individual OS or data disks.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG410", text).Confidence);

    [Theory]
    [InlineData("owner is not a known attribute of class <class 'azure.mgmt.network.v2022_01_01.models._models_py3.Subnet'> and will be ignored")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG410", text);

    [Fact]
    public void Check_finds_no_source() => RuleAssert.Violates("SIG410", new ImageVersion { SourceImageId = " " });

    [Fact]
    public void Check_finds_two_whole_sources() =>
        Assert.Equal("SourceImageId, SourceImageVMId", RuleAssert.Violates("SIG410", new ImageVersion { SourceImageId = Ids.Image, SourceImageVMId = Ids.Vm }).Values["Properties"]);

    [Fact]
    public void Check_finds_a_whole_source_beside_disks() =>
        RuleAssert.Violates("SIG410", new ImageVersion { SourceImageId = Ids.Image, OSDiskImage = new DiskImage { SourceId = Ids.Disk } });

    [Fact]
    public void Check_keeps_a_whole_source() => RuleAssert.Keeps("SIG410", new ImageVersion { SourceImageVMId = Ids.Vm });

    [Fact]
    public void Check_keeps_disks() =>
        RuleAssert.Keeps("SIG410", new ImageVersion { OSDiskImage = new DiskImage { Uri = "https://stotter.blob.core.windows.net/vhds/otter.vhd" }, DataDiskImages = [new DiskImage { SourceId = Ids.Disk, Lun = "0" }] });

    [Fact]
    public void Check_keeps_what_exists() => RuleAssert.Keeps("SIG410", new ImageVersion { Exists = true, OSDiskImage = new DiskImage { SizeInGB = "64" } });
}
