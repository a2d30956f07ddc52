namespace SigTroubleshoot.Unit.Rules;

public sealed class VersionMarkedForDeletionTests
{
    private const string Id = "SIG932";

    private const string Message =
        "Operation 'Update Gallery Image Version' is not allowed on 4.2.1 since it is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete).";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.GoSdk, "Update-AzGalleryImageVersion", "OperationNotAllowed", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("4.2.1", finding.Values["Version"]);
    }

    [Theory]
    [InlineData("Operation 'Update Gallery Image Version' is not on allowed on 4.2.1; since it is marked for deletion.")]
    [InlineData($"Operation 'Update Gallery Image Version' is not allowed on {Ids.Version} since it is marked for deletion.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The operation 'Update Gallery Image Version' isn't allowed on 4.2.1, because it has been marked for deletion.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Operation 'Update VM' is not allowed on vm-lynx since it is marked for deletion.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
