namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageBuilderIdentityNotAuthorizedTests
{
    private const string Id = "SIG708";

    private const string Message =
        $"Not authorized to access the resource: {Ids.Definition}. Please check the user assigned identity has the correct permissions. For more information, go to https://aka.ms/azvmimagebuilderts.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.ArmJson, "New-AzImageBuilderTemplate", "Unauthorized", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal(Ids.Definition, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData("Deployment failed. Correlation ID: 8c1f0f6e-3d8a-4a51-b7be-20f16f3ad7c1. Not authorized to access the")]
    [InlineData($"Deployment failed. Correlation ID: 8c1f0f6e-3d8a-4a51-b7be-20f16f3ad7c1. Not authorized to access the resource: {Ids.Image}. Please check the user assigned identity has the correct permissions.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"Not authorized to access resource {Ids.Definition}. Please check that the user assigned identity has got the correct permissions.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Deployment failed. Correlation ID: 8c1f0f6e-3d8a-4a51-b7be-20f16f3ad7c1. The virtual network could not be created.")]
    [InlineData("You are not authorized to access this page.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
