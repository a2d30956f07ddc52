using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class EncryptionLunDuplicatedTests
{
    private const string Id = "SIG810";

    private const string Message =
        "Duplicate luns '2' were specified in target region 'East US' encryption.dataDiskImages.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.GoSdk, "New-AzGalleryImageVersion", "BadRequest", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("2", finding.Values["Lun"]);
        Assert.Equal("East US", finding.Values["Region"]);
    }

    [Theory]
    [InlineData("Duplicate luns '2' have been specified within target region 'East US' in encryption.dataDiskImages.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Duplicate luns were specified for the virtual machine 'vm-lynx'.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("0", "1", "0")]
    [InlineData("1", "01")]
    [InlineData("x", " x")]
    public void Check_finds(params string[] luns) => Assert.Equal("East US", RuleAssert.Violates(Id, Version(luns)).Values["Region"]);

    [Theory]
    [InlineData]
    [InlineData("0")]
    [InlineData("0", "1", "63")]
    [InlineData(null, null)]
    public void Check_keeps(params string?[] luns) => RuleAssert.Keeps(Id, Version(luns));

    private static ImageVersion Version(string?[] luns) => new()
    {
        TargetRegions = [new() { Name = "East US", DataDiskEncryption = [.. luns.Select(lun => new DataDiskEncryption { Lun = lun })] }],
    };
}
