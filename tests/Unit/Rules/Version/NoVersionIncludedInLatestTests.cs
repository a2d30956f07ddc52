namespace SigTroubleshoot.Unit.Rules;

public sealed class NoVersionIncludedInLatestTests
{
    private const string Id = "SIG333";
    private const string ImageId = "/subscriptions/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0/resourceGroups/rg-img/providers/Microsoft.Compute/galleries/springgal/images/web";

    [Theory]
    [InlineData("New-AzVM : There is no latest image version exists for \"" + ImageId + "\"\nErrorCode: InvalidParameter\nErrorTarget: imageReference")]
    [InlineData("ERROR: (InvalidParameter) There is no latest image version exists for \"" + ImageId + "\"\nCode: InvalidParameter")]
    [InlineData("{\"error\":{\"code\":\"InvalidParameter\",\"message\":\"There is no latest image version exists for \\\"" + ImageId + "\\\"\"}}")]
    [InlineData("No latest image version exists for '" + ImageId + "'.")]
    public void Catches(string text) => Assert.Contains("springgal/images/web", RuleAssert.Catches(Id, text).Evidence, StringComparison.Ordinal);

    [Fact]
    public void CatchesNot_another_latest() => RuleAssert.CatchesNot(Id, "There is no latest release for the repository web.");
}
