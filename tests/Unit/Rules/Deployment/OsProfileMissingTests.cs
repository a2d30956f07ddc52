using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class OsProfileMissingTests
{
    [Fact]
    public void Catches()
    {
        RuleAssert.Catches("SIG606", Printed.By(Tool.AzCli, "New-AzVM", "InvalidParameter", "Required parameter 'osProfile' is missing (null)."));
    }

    [Theory]
    [InlineData("\"Required parameter 'osProfile' is missing (null).\"")]
    public void Catches_other_sentences(string text) => RuleAssert.Catches("SIG606", text);

    [Theory]
    [InlineData("The required parameter 'osProfile' is missing (it is null).")]
    [InlineData("(InvalidParameter) 'osProfile' is required but was null.\nCode: InvalidParameter\nMessage: 'osProfile' is required but was null.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG606", text).Confidence);

    [Theory]
    [InlineData("Required parameter 'networkProfile' is missing (null).")]
    [InlineData("Required parameter 'osDisk.createOption' is missing (null).")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG606", text);

    [Fact]
    public void Check_finds_it() => RuleAssert.Violates("SIG606", Request("Generalized", false));

    [Theory]
    [InlineData("Generalized", true)]
    [InlineData("Generalized", null)]
    [InlineData("Specialized", false)]
    [InlineData(null, false)]
    public void Check_keeps_the_rest(string? osState, bool? hasOsProfile) => RuleAssert.Keeps("SIG606", Request(osState, hasOsProfile));

    [Fact]
    public void Check_keeps_an_unknown_definition() => RuleAssert.Keeps("SIG606", new DeploymentRequest { HasOsProfile = false });

    private static DeploymentRequest Request(string? osState, bool? hasOsProfile) =>
        new() { ImageReferenceId = Ids.Version, HasOsProfile = hasOsProfile, Definition = new ImageDefinition { Name = "ubuntu-otter", OsState = osState } };
}
