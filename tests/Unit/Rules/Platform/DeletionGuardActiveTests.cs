namespace SigTroubleshoot.Unit.Rules;

public sealed class DeletionGuardActiveTests
{
    private const string Id = "SIG931";

    private const string Message =
        "Deletion of Gallery image version is not allowed because the image is enabled for blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.Terraform, "Remove-AzGalleryImageVersion", "DeleteGalleryImageVersionBlockedBeforeEndOfLife", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
    }

    [Theory]
    [InlineData("The deletion of this Gallery image version is not allowed since the image is enabled for blockDeletionBeforeEndOfLife and its endOfLifeDate has not been reached.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Deletion of the key vault is not allowed because purge protection is enabled.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("DELETE", Ids.Version, "Conflict", "DeleteGalleryImageVersionBlockedBeforeEndOfLife")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);
}
