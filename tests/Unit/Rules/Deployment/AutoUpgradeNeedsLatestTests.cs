using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class AutoUpgradeNeedsLatestTests
{
    [Fact]
    public void Catches()
    {
        RuleAssert.Catches("SIG609", Printed.By(Tool.TerraformPolled, "New-AzVmss", "BadRequest", "virtualMachineScaleSets with Automatic OS Upgrade enabled must use Platform or Gallery Image with version set to 'latest'."));
    }

    [Theory]
    [InlineData("virtualMachineScaleSets that have Automatic OS Upgrade enabled have to use a Platform or Gallery Image with the version set to 'latest'.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG609", text).Confidence);

    [Theory]
    [InlineData("Automatic OS Upgrade is not supported for this Virtual Machine Scale Set because a health probe or health extension was not provided.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG609", text);

    [Fact]
    public void Check_finds_a_fixed_version() => Assert.Equal("4.2.1", RuleAssert.Violates("SIG609", Request(Ids.Version, automatic: true)).Values["Version"]);

    [Theory]
    [InlineData(Ids.Version, false)]
    [InlineData(Ids.Definition, true)]
    [InlineData(Ids.Definition + "/versions/latest", true)]
    [InlineData(Ids.Image, true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    public void Check_keeps_the_rest(string? id, bool automatic) => RuleAssert.Keeps("SIG609", Request(id, automatic));

    private static DeploymentRequest Request(string? id, bool automatic) => new() { ImageReferenceId = id, AutomaticOSUpgrade = automatic };
}
