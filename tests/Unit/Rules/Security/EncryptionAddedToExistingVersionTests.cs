namespace SigTroubleshoot.Unit.Rules;

public sealed class EncryptionAddedToExistingVersionTests
{
    private const string Id = "SIG807";

    private const string Message =
        "Cannot specify new data disk image encryption lun [3] with a disk encryption set in region [West Europe] for update gallery image version request. To update this version, remove the new lun. If you need to change the data disk image encryption settings, you must create a new gallery image version with the correct settings.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.ArmJson, "Update-AzGalleryImageVersion", "BadRequest", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("3", finding.Values["Lun"]);
        Assert.Equal("West Europe", finding.Values["Region"]);
    }

    [Theory]
    [InlineData("A new data disk image encryption lun [3] can not be specified with a disk encryption set in the region [West Europe] for an update gallery image version request.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Cannot specify a disk encryption set for an unmanaged disk.")]
    [InlineData("Cannot change the encryption settings of disk 'd1' while it is attached.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
