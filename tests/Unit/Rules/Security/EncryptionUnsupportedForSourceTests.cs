namespace SigTroubleshoot.Unit.Rules;

public sealed class EncryptionUnsupportedForSourceTests
{
    private const string Id = "SIG811";

    private const string Message =
        $"Encryption is not supported for source resource '{Ids.Version}'.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.Packer, "New-AzGalleryImageVersion", "BadRequest", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal(Ids.Version, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData($"Encryption isn't supported for the source resource '{Ids.Version}'.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("New-AzSqlDatabase : Encryption is not supported for source resource 'db1'.")]
    [InlineData("az disk create: Encryption is not supported for source resource 'snap1'.")]
    [InlineData("Encryption is not supported for this VM size.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
