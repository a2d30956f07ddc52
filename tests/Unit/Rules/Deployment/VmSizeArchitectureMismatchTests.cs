namespace SigTroubleshoot.Unit.Rules;

public sealed class VmSizeArchitectureMismatchTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG612", Printed.By(Tool.PowerShell7, "New-AzVM", "BadRequest", "Cannot create a VM of size 'Standard_D2ps_v5' because this VM size only supports a CPU Architecture of 'Arm64', but an image or disk with CPU Architecture 'x64' was given. Please check that the CPU Architecture of the image or disk is compatible with that of the VM size."));
        Assert.Equal("Standard_D2ps_v5", finding.Values["VmSize"]);
        Assert.Equal("Arm64", finding.Values["SizeArchitecture"]);
        Assert.Equal("x64", finding.Values["Architecture"]);
    }

    [Theory]
    [InlineData("A VM of size 'Standard_D2ps_v5' can not be created because this VM size supports only a CPU Architecture of 'Arm64', but an image or a disk with CPU Architecture 'x64' was given.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG612", text).Confidence);

    [Theory]
    [InlineData("Cannot create a VM of size 'Standard_D2ps_v5' because the quota is exceeded.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG612", text);
}
