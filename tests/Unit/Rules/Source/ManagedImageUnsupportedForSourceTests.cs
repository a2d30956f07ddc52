namespace SigTroubleshoot.Unit.Rules;

public sealed class ManagedImageUnsupportedForSourceTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG434", Printed.By(Tool.Ansible, "New-AzImage", "OperationNotAllowed", "Creating an image with sourceVirtualMachine source that has CPU Architecture 'Arm64' is not supported. Please select a source resource with a supported CPU Architecture: 'x64'."));
        Assert.Equal("sourceVirtualMachine", finding.Values["SourceKind"]);
        Assert.Equal("Arm64", finding.Values["Architecture"]);
    }

    [Theory]
    [InlineData("ERROR: -> OperationNotAllowed : Creation of managed images are not supported for virtual machine with ConfidentialVM security type.", "SecurityType", "ConfidentialVM")]
    [InlineData("Creating an image with snapshot source that has CPU Architecture ‘Arm64’ is not supported.", "SourceKind", "snapshot")]
    public void Catches_other_sentences(string text, string name, string value) =>
        Assert.Equal(value, RuleAssert.Catches("SIG434", text).Values[name]);

    [Theory]
    [InlineData("* A managed_image_name can not be Specialized (shared_image_gallery_destination.specialized can not be set), Specialized images are only supported when directly publishing to a Shared Image Gallery")]
    [InlineData("* A managed_image_name can not set SecureBoot or VTpm, these features are only supported when directly publishing to a Shared Image Gallery")]
    public void Catches_what_Packer_refuses(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches("SIG434", text).Confidence);

    [Theory]
    [InlineData("Creation of a managed image is not supported for a virtual machine with TrustedLaunch security type.")]
    [InlineData("Creating images from a snapshot source that has the CPU Architecture 'Arm64' is currently not supported.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG434", text).Confidence);

    [Theory]
    [InlineData("The VM size 'Standard_D2ps_v5' has CPU Architecture 'Arm64'.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG434", text);
}
