using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourcePropertyRetiredTests
{
    private const string Id = "SIG440";
    private const string Blob = "https://stotter.blob.core.windows.net/vhds/otter.vhd";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches_what_each_tool_prints(Tool tool)
    {
        var text = Printed.By(tool, "New-AzGalleryImageVersion", "InvalidParameter", "Parameter 'galleryImageVersion.properties.storageProfile.osDiskImage.source.id' is not allowed.");
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("storageProfile.osDiskImage.source.id", finding.Values["Property"]);
        Assert.Single(SigEngine.Default.Diagnose(text));
    }

    [Theory]
    [InlineData("osDiskImage.source.id")]
    [InlineData("dataDiskImages.source.id")]
    [InlineData("dataDiskImages[3].source.id")]
    [InlineData("source.id")]
    public void Catches_every_place_of_a_source(string path)
    {
        var finding = RuleAssert.Catches(Id, $"(InvalidParameter) Parameter 'galleryImageVersion.properties.storageProfile.{path}' is not allowed.\nTarget: galleryImageVersion.properties.storageProfile.{path}");
        Assert.Equal("storageProfile." + path, finding.Values["Property"]);
    }

    [Theory]
    [InlineData("The parameter 'galleryImageVersion.properties.storageProfile.osDiskImage.source.id' is no longer allowed.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("(InvalidParameter) Parameter 'galleryImageVersion.properties.publishingProfile.storageAccountType' is not allowed.")]
    [InlineData("(InvalidParameter) Parameter 'galleryImageVersion.properties.publishingProfile.targetRegions.additionalReplicaSets' is not allowed.")]
    [InlineData("(InvalidParameter) Parameter 'disk.properties.creationData.source.id' is not allowed.")]
    public void Says_nothing_of_other_parameters(string text) =>
        Assert.DoesNotContain(SigEngine.Default.Diagnose(text), finding => finding.RuleId is Id or "SIG306");

    [Fact]
    public void The_bare_storage_profile_is_an_update() =>
        RuleAssert.Catches("SIG306", "(InvalidParameter) Parameter 'galleryImageVersion.properties.storageProfile' is not allowed.");

    [Fact]
    public void Check_finds_a_storage_account_in_place_of_a_disk()
    {
        var finding = RuleAssert.Violates(Id, new ImageVersion { Name = "4.2.1", OSDiskImage = new DiskImage { SourceId = Ids.StorageAccount, Uri = Blob + "?sv=2024&sig=x" } });
        Assert.Equal((Ids.StorageAccount, "OSDiskImage"), (finding.Values["ResourceId"], finding.Values["Property"]));
        Assert.EndsWith($"--os-vhd-uri {Blob} --os-vhd-storage-account {Ids.StorageAccount}", finding.Command, StringComparison.Ordinal);
        RuleAssert.Violates(Id, new ImageVersion { DataDiskImages = [new DiskImage { Lun = "0", SourceId = Ids.StorageAccount }] });
    }

    [Fact]
    public void Check_gives_one_cause_for_it() =>
        RuleAssert.Keeps("SIG407", new ImageVersion { OSDiskImage = new DiskImage { SourceId = Ids.StorageAccount, Uri = Blob } });

    [Fact]
    public void Check_keeps_the_new_form_and_other_sources()
    {
        RuleAssert.Keeps(Id, new ImageVersion { OSDiskImage = new DiskImage { Uri = Blob, StorageAccountId = Ids.StorageAccount } });
        RuleAssert.Keeps(Id, new ImageVersion { OSDiskImage = new DiskImage { SourceId = Ids.Disk }, DataDiskImages = [new DiskImage { SourceId = Ids.Snapshot }] });
        RuleAssert.Keeps(Id, new ImageVersion { SourceImageId = Ids.Image });
        RuleAssert.Keeps(Id, new ImageVersion { SourceImageVMId = Ids.Vm });
    }

    [Fact]
    public void Check_keeps_what_exists() => RuleAssert.Keeps(Id, new ImageVersion { OSDiskImage = new DiskImage { SourceId = Ids.StorageAccount }, Exists = true });
}
