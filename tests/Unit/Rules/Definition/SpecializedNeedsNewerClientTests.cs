namespace SigTroubleshoot.Unit.Rules;

public sealed class SpecializedNeedsNewerClientTests
{
    private const string Id = "SIG213";

    [Theory]
    [InlineData("New-AzGalleryImageDefinition : Specialized images are not supported in Put gallery image api as of yet.\nErrorCode: InvalidParameter\nErrorMessage: Specialized images are not supported in Put gallery image api as of yet.\nErrorTarget: galleryImage.properties.osState")]
    [InlineData("(InvalidParameter) Specialized images are not supported in Put gallery image api as of yet.")]
    [InlineData("{\"code\":\"InvalidParameter\",\"message\":\"Specialized images are not supported in Put gallery image api as of yet.\"}")]
    [InlineData("Specialized images are not yet supported in the Put gallery image api.")]
    public void Catches(string text) => Assert.Contains("Update-Module Az.Compute", RuleAssert.Catches(Id, text).Command, StringComparison.Ordinal);

    [Fact]
    public void CatchesNot_other_missing_support() => RuleAssert.CatchesNot(Id, "Specialized disks are not supported in this VM size.");
}
