using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceSizeExceedsMaxTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG427", Printed.By(Tool.WindowsPowerShell, "New-AzGalleryImageVersion", "GallerySourceResourceExceedsMaxSize", "The GalleryImageVersion source resource size 3100 exceeds the max size 2048 supported."));
        Assert.Equal("3100", finding.Values["Value"]);
        Assert.Equal("2048", finding.Values["Limit"]);
    }

    [Theory]
    [InlineData("Replication failed in this region due to 'The GalleryImageVersion source resource size 3100 exceeds the max size 2048 supported.'", "Limit", "2048")]
    public void Catches_other_sentences(string text, string name, string value) =>
        Assert.Equal(value, RuleAssert.Catches("SIG427", text).Values[name]);

    [Theory]
    [InlineData("The source resource size 3100 of the GalleryImageVersion exceeds the maximal size 2048 that is supported.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG427", text).Confidence);

    [Theory]
    [InlineData("The specified disk size 3100 GB exceeds the limit of the VM size.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG427", text);

    [Fact]
    public void Catches_the_code_alone() => RuleAssert.Catches("SIG427", "New-AzGalleryImageVersion : The operation did not succeed.\nErrorCode: GallerySourceResourceExceedsMaxSize\nErrorMessage:\nErrorTarget:");

    [Theory]
    [InlineData("2049", null, FindingSeverity.Error)]
    [InlineData("2048", "Full", FindingSeverity.Warning)]
    [InlineData("1025", "", FindingSeverity.Warning)]
    [InlineData("32769", "shallow", FindingSeverity.Error)]
    public void Check_finds_a_large_disk(string size, string? mode, FindingSeverity severity) =>
        Assert.Equal(severity, RuleAssert.Violates("SIG427", Request(size, mode)).Severity);

    [Fact]
    public void Check_finds_a_large_source() =>
        Assert.Equal("4096", RuleAssert.Violates("SIG427", new ImageVersion { Source = new SourceImage { OSDisk = new SourceDisk { SizeInGB = 4096 } } }).Values["Value"]);

    [Theory]
    [InlineData("1024", null)]
    [InlineData("32768", "Shallow")]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("-5", null)]
    [InlineData("large", null)]
    [InlineData("99999999999999999999999", null)]
    public void Check_keeps_a_disk_that_fits_or_tells_no_size(string? size, string? mode) => RuleAssert.Keeps("SIG427", Request(size, mode));

    private static ImageVersion Request(string? size, string? mode) =>
        new() { ReplicationMode = mode, DataDiskImages = [new DiskImage { SizeInGB = size }] };
}
