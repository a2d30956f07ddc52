using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SecurityTypeRequiredTests
{
    private const string Id = "SIG821";

    private const string Message =
        "The provided gallery image only supports creation of VMs and VM Scale Sets with 'TrustedLaunch' security type.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.WindowsPowerShell, "New-AzVM", "BadRequest", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("TrustedLaunch", finding.Values["SecurityType"]);
    }

    [Theory]
    [InlineData("The provided gallery image only support creation of Vms and Vm scale Sets with 'ConfidentialVM' security type.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The gallery image provided only supports the creation of VMs and VM scale sets with the 'TrustedLaunch' security type.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Use of TrustedLaunch setting is not supported for the provided image.")]
    [InlineData("az vm create --image gallery: The VM size 'Standard_B4x' is not supported for creation of VMs and Virtual Machine Scale Set with 'TrustedLaunch' security type.")]
    [InlineData("(BadRequest) Use of TrustedLaunch setting is not supported for the provided image. Gallery: gal_lynx")]
    [InlineData("The provided VM size only supports VMs with 'ConfidentialVM' security type.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("TrustedLaunch", null, true)]
    [InlineData("TrustedLaunch", "Standard", true)]
    [InlineData("trustedlaunch", "Standard", false)]
    [InlineData("ConfidentialVM", "TrustedLaunch", false)]
    public void Check_finds(string required, string? asked, bool isComplete) =>
        Assert.Equal(required, RuleAssert.Violates(Id, Machine(required, asked, isComplete)).Values["SecurityType"]);

    [Theory]
    [InlineData("TrustedLaunch", "TrustedLaunch", true)]
    [InlineData("ConfidentialVM", "ConfidentialVm", true)]
    [InlineData("TrustedLaunch", null, false)]
    [InlineData("TrustedLaunch", "", false)]
    [InlineData("TrustedLaunchSupported", null, true)]
    [InlineData("TrustedLaunchAndConfidentialVmSupported", "Standard", true)]
    [InlineData("", null, true)]
    public void Check_keeps(string required, string? asked, bool isComplete) => RuleAssert.Keeps(Id, Machine(required, asked, isComplete));

    [Fact]
    public void Check_keeps_an_unknown_definition() => RuleAssert.Keeps(Id, new DeploymentRequest { IsComplete = true });

    private static DeploymentRequest Machine(string required, string? asked, bool isComplete) => new()
    {
        SecurityType = asked,
        IsComplete = isComplete,
        Definition = new() { Name = "win-otter", Features = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["securityType"] = required } },
    };
}
