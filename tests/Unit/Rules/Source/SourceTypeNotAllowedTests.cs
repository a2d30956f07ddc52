using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceTypeNotAllowedTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG407", Printed.By(Tool.AzCli, "New-AzGalleryImageVersion", "InvalidParameter", $"The source id: {Ids.Snapshot} must either be a managed image, virtual machine or another gallery image version."));
        Assert.Equal(Ids.Snapshot, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData($"The source id: {Ids.StorageAccount} must be a managed disk or snapshot.", "ResourceId", Ids.StorageAccount)]
    public void Catches_other_sentences(string text, string name, string value) =>
        Assert.Equal(value, RuleAssert.Catches("SIG407", text).Values[name]);

    [Theory]
    [InlineData($"The source id {Ids.Snapshot} has to be either a managed image, a virtual machine or another gallery image version.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG407", text).Confidence);

    [Theory]
    [InlineData("The source id must be a number between 1 and 64.")]
    [InlineData("The managed disk or snapshot is in use by another VM.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG407", text);

    [Theory]
    [InlineData(Ids.Disk)]
    [InlineData(Ids.Snapshot)]
    [InlineData(Ids.Definition)]
    [InlineData(Ids.StorageAccount)]
    public void Check_finds_what_is_no_whole_image(string id) =>
        Assert.Equal(id, RuleAssert.Violates("SIG407", new ImageVersion { SourceImageId = id }).Values["ResourceId"]);

    [Theory]
    [InlineData(Ids.Image)]
    [InlineData(Ids.Vm)]
    [InlineData(Ids.Version)]
    public void Check_finds_what_is_no_disk(string id) =>
        RuleAssert.Violates("SIG407", new ImageVersion { DataDiskImages = [new DiskImage { SourceId = id }] });

    [Fact]
    public void Check_finds_an_image_in_place_of_a_vm() =>
        RuleAssert.Violates("SIG407", new ImageVersion { SourceImageVMId = Ids.Image });

    [Fact]
    public void Check_finds_an_image_of_ones_own_in_place_of_a_community_image() =>
        RuleAssert.Violates("SIG407", new ImageVersion { CommunityGalleryImageId = Ids.Version });

    [Fact]
    public void Check_offers_the_disk_for_the_place_where_it_fits() =>
        Assert.Contains($"--os-snapshot {Ids.Snapshot}", RuleAssert.Violates("SIG407", new ImageVersion { SourceImageId = Ids.Snapshot }).Command, StringComparison.Ordinal);

    [Theory]
    [InlineData(Ids.Image)]
    [InlineData(Ids.Version)]
    [InlineData("/SharedGalleries/6a2c8f31-OTTER/Images/ubuntu-otter/Versions/1.0.0")]
    [InlineData("img-otter")]
    [InlineData("https://stotter.blob.core.windows.net/vhds/otter.vhd")]
    [InlineData("")]
    public void Check_keeps_a_source_that_fits(string id) => RuleAssert.Keeps("SIG407", new ImageVersion { SourceImageId = id });

    [Fact]
    public void Check_keeps_disks_and_vms_in_their_places() =>
        RuleAssert.Keeps("SIG407", new ImageVersion { SourceImageVMId = Ids.Vm, OSDiskImage = new DiskImage { SourceId = Ids.Snapshot }, DataDiskImages = [new DiskImage { SourceId = Ids.Disk }] });
}
