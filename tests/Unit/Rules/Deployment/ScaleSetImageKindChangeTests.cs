namespace SigTroubleshoot.Unit.Rules;

public sealed class ScaleSetImageKindChangeTests
{
    [Fact]
    public void Catches()
    {
        RuleAssert.Catches("SIG608", Printed.By(Tool.Packer, "Update-AzVmss", "OperationNotAllowed", "The Image type for a Virtual Machine Scale Set may not be changed."));
    }

    [Theory]
    [InlineData("The type of the Image for a Virtual Machine Scale Set can not be changed.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG608", text).Confidence);

    [Theory]
    [InlineData("Update-AzVmss: Changing property 'imageReference.sku' is not allowed. ErrorCode: PropertyChangeNotAllowed")]
    [InlineData("The SKU of a Virtual Machine Scale Set may not be scaled.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG608", text);
}
