namespace SigTroubleshoot.Unit.Rules;

public sealed class VmSizeLacksDiskControllerTests
{
    private const string Sentence = "The VM size 'Standard_E8s_v5' cannot boot with DiskControllerType 'NVMe'. Please check that the disk controller type provided is one of the supported disk controller types for the VM size 'Standard_E8s_v5'.";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches(Tool tool)
    {
        var finding = RuleAssert.Catches("SIG631", Printed.By(tool, "New-AzVM", "InvalidParameter", Sentence));
        Assert.Equal(("Standard_E8s_v5", "NVMe"), (finding.Values["VmSize"], finding.Values["DiskController"]));
        Assert.Contains("--size Standard_E8s_v5 ", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_only_possible_without_a_gallery_image() => Assert.Equal(FindingConfidence.Possible, RuleAssert.Catches("SIG631", Sentence).Confidence);

    [Theory]
    [InlineData("diskControllerType: NVMe")]
    [InlineData("The VM size 'Standard_E8s_v5' is not available.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG631", text);
}
