using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DisksShareOneBlobTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG422", Printed.By(Tool.GoSdk, "New-AzGalleryImageVersion", "InvalidParameter", "OSDiskImage and DataDiskImage cannot point to same blob https://stotter.blob.core.windows.net/vhds/otter.vhd"));
        Assert.Equal("https://stotter.blob.core.windows.net/vhds/otter.vhd", finding.Values["Uri"]);
    }

    [Theory]
    [InlineData("The OSDiskImage and the DataDiskImage can not point to the same blob https://stotter.blob.core.windows.net/vhds/otter.vhd")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG422", text).Confidence);

    private const string Blob = "https://stotter.blob.core.windows.net/vhds/otter.vhd";

    [Theory]
    [InlineData(Blob)]
    [InlineData(Blob + "?sv=2024&sig=SECRET")]
    [InlineData("HTTPS://STOTTER.blob.core.windows.net/vhds/otter.vhd")]
    public void Check_finds_one_blob_for_two_disks(string dataDisk) =>
        Assert.Equal(Blob, RuleAssert.Violates("SIG422", Request(Blob, dataDisk)).Values["Uri"]);

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData(Blob, "https://stotter.blob.core.windows.net/vhds/Otter.vhd")]
    public void Check_keeps_blobs_of_their_own(string? osDisk, string? dataDisk) => RuleAssert.Keeps("SIG422", Request(osDisk, dataDisk));

    private static ImageVersion Request(string? osDisk, string? dataDisk) =>
        new() { OSDiskImage = new DiskImage { Uri = osDisk }, DataDiskImages = [new DiskImage { Uri = dataDisk }] };
}
