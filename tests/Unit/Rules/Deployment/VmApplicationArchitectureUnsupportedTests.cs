namespace SigTroubleshoot.Unit.Rules;

public sealed class VmApplicationArchitectureUnsupportedTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG621", Printed.By(Tool.WindowsPowerShell, "Update-AzVM", "ExtensionNotFoundForCPUArchitecture", "Extension with publisher 'Microsoft.CPlat.Core', type 'VMApplicationManagerLinux', and type handler version '1.0' for CPU Architecture 'Arm64' was not found in the extension repository."));
        Assert.Equal("VMApplicationManagerLinux", finding.Values["ExtensionType"]);
        Assert.Equal("Arm64", finding.Values["Architecture"]);
    }

    [Theory]
    [InlineData("The extension with the publisher 'Microsoft.CPlat.Core', type 'VMApplicationManagerWindows' and type handler version '1.0' could not be found in the extension repository for the CPU Architecture 'Arm64'.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG621", text).Confidence);

    [Theory]
    [InlineData("Extension with publisher 'Microsoft.CPlat.Core', type 'RunCommandHandlerLinux', and type handler version '1.3' for CPU Architecture 'Arm64' was not found in the extension repository.")]
    [InlineData("Extension with publisher 'Microsoft.Azure.Monitor', type 'AzureMonitorLinuxAgent', and type handler version '1.29' for CPU Architecture 'Arm64' was not found in the extension repository.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG621", text);
}
