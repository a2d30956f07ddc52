using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class OsProfileNotAllowedTests
{
    [Fact]
    public void Catches()
    {
        RuleAssert.Catches("SIG605", Printed.By(Tool.ArmJson, "New-AzVM", "InvalidParameter", "Parameter 'osProfile' is not allowed."));
    }

    [Theory]
    [InlineData("Exception in thread \"main\" com.azure.core.management.exception.ManagementException: Parameter 'osProfile' is not allowed.: Parameter 'osProfile' is not allowed.")]
    public void Catches_other_sentences(string text) => RuleAssert.Catches("SIG605", text);

    [Theory]
    [InlineData($"az vm create -n vm-otter --image {Ids.Version}\nERROR: (InvalidParameter) The parameter named 'osProfile' is not allowed.")]
    [InlineData("New-AzVM : 'osProfile' isn't allowed for this image.\nErrorCode: InvalidParameter\nErrorMessage: 'osProfile' isn't allowed for this image.\nErrorTarget: osProfile")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG605", text).Confidence);

    [Theory]
    [InlineData("Parameter 'zones' is not allowed.")]
    [InlineData("Parameter 'networkProfile.healthProbe' is not allowed.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG605", text);

    [Fact]
    public void Check_finds_it() => RuleAssert.Violates("SIG605", Request("Specialized", true));

    [Theory]
    [InlineData("Specialized", false)]
    [InlineData("Specialized", null)]
    [InlineData("Generalized", true)]
    [InlineData(null, true)]
    public void Check_keeps_the_rest(string? osState, bool? hasOsProfile) => RuleAssert.Keeps("SIG605", Request(osState, hasOsProfile));

    [Fact]
    public void Check_keeps_an_unknown_definition() => RuleAssert.Keeps("SIG605", new DeploymentRequest { HasOsProfile = true });

    private static DeploymentRequest Request(string? osState, bool? hasOsProfile) =>
        new() { ImageReferenceId = Ids.Version, HasOsProfile = hasOsProfile, Definition = new ImageDefinition { Name = "ubuntu-otter", OsState = osState } };
}
