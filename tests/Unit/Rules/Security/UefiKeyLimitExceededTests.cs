using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class UefiKeyLimitExceededTests
{
    private const string Id = "SIG830";

    private const string Message =
        "Exceeded the maximum number of UEFI Key elements of type 'sha256'.  The maximum allowed is '256' and '301' was provided.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.AzCli, "New-AzGalleryImageVersion", "InvalidParameter", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("sha256", finding.Values["KeyType"]);
        Assert.Equal("256", finding.Values["Limit"]);
        Assert.Equal("301", finding.Values["Value"]);
    }

    [Theory]
    [InlineData("The maximum number of UEFI Key elements of the type 'x509' is exceeded. The maximum allowed is '128', and '140' were provided.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Exceeded the maximum number of data disks. The maximum allowed is '16' and '17' was provided.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData(257)]
    [InlineData(int.MaxValue)]
    public void Check_finds(int count) => Assert.Equal("256", RuleAssert.Violates(Id, Version(count)).Values["Limit"]);

    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    public void Check_keeps(int count) => RuleAssert.Keeps(Id, Version(count));

    private static ImageVersion Version(int count) => new() { UefiKeyCounts = new Dictionary<string, int> { ["sha256"] = count, ["x509"] = 2 } };
}
