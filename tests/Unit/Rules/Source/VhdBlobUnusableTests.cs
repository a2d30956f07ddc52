using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class VhdBlobUnusableTests
{
    [Fact]
    public void Catches()
    {
        RuleAssert.Catches("SIG415", Printed.By(Tool.TerraformPolled, "New-AzImage", "BadRequest", "Only blobs formatted as VHDs can be imported."));
    }

    [Theory]
    [InlineData("The blob name in URL https://stotter.blob.core.windows.net/vhds/2026/otter.vhd contains a slash. This is presently not supported for disks.", "Uri", "https://stotter.blob.core.windows.net/vhds/2026/otter.vhd")]
    public void Catches_other_sentences(string text, string name, string value) =>
        Assert.Equal(value, RuleAssert.Catches("SIG415", text).Values[name]);

    [Fact]
    public void The_address_is_taken_apart_without_its_signature()
    {
        var finding = RuleAssert.Catches("SIG415", "Only blobs formatted as VHDs can be imported. The blob https://stotter.blob.core.windows.net/vhds/2026/otter.vhd?sv=2024-08-04&sp=r&sig=c2VjcmV0c2VjcmV0c2VjcmV0 is not a VHD.");

        Assert.Equal("https://stotter.blob.core.windows.net/vhds/2026/otter.vhd", finding.Values["Uri"]);
        Assert.Contains("az storage blob show --account-name stotter -c vhds -n 2026/otter.vhd ", finding.Command, StringComparison.Ordinal);
        Assert.DoesNotContain("sig=", finding.Message + finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Only blobs that are formatted as VHDs may be imported.")]
    [InlineData("The blob name in the URL https://stotter.blob.core.windows.net/vhds/2026/otter.vhd contains a slash, which is presently not supported for disks.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG415", text).Confidence);

    [Theory]
    [InlineData("Only CSV files can be imported.")]
    [InlineData("The container name contains a slash.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG415", text);

    [Theory]
    [InlineData("https://stotter.blob.core.windows.net/vhds/otter.vhdx", ".vhdx")]
    [InlineData("https://stotter.blob.core.windows.net/vhds/otter.VMDK?sig=SECRET", ".vmdk")]
    public void Check_finds_other_formats(string uri, string format) =>
        Assert.Equal(format, RuleAssert.Violates("SIG415", Request(uri)).Values["Value"]);

    [Fact]
    public void Check_warns_of_a_slash() =>
        Assert.Equal(FindingSeverity.Warning, RuleAssert.Violates("SIG415", Request("https://stotter.blob.core.windows.net/vhds/2026/otter.vhd")).Severity);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("otter")]
    [InlineData("https://stotter.blob.core.windows.net/vhds/otter.vhd?sv=2024&sig=SECRET")]
    [InlineData("https://stotter.blob.core.windows.net/$root/otter")]
    public void Check_keeps_a_vhd(string? uri) => RuleAssert.Keeps("SIG415", Request(uri));

    private static ImageVersion Request(string? uri) => new() { OSDiskImage = new DiskImage { Uri = uri } };
}
