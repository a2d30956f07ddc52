using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceVmInWrongPropertyTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG409", Printed.By(Tool.ArmJson, "New-AzGalleryImageVersion", "BadRequest", $"The gallery image version source id: '{Ids.Vm}' must be specified in 'galleryImageVersion.properties.storageProfile.source.virtualMachineId'."));
        Assert.Equal(Ids.Vm, finding.Values["ResourceId"]);
        Assert.Equal("vm-otter", finding.Values["VirtualMachine"]);
    }

    [Theory]
    [InlineData($"The source id '{Ids.Vm}' of the gallery image version has to be specified in 'galleryImageVersion.properties.storageProfile.source.virtualMachineId'.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG409", text).Confidence);

    [Fact]
    public void Check_finds_a_vm_as_a_generic_source()
    {
        var finding = RuleAssert.Violates("SIG409", new ImageVersion { SourceImageId = Ids.Vm });
        Assert.Contains($"-SourceImageVMId {Ids.Vm}", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_keeps_a_vm_in_its_own_place() => RuleAssert.Keeps("SIG409", new ImageVersion { SourceImageVMId = Ids.Vm });

    [Fact]
    public void Check_keeps_an_image() => RuleAssert.Keeps("SIG409", new ImageVersion { SourceImageId = Ids.Image });

    [Fact]
    public void Check_keeps_what_exists() => RuleAssert.Keeps("SIG409", new ImageVersion { SourceImageId = Ids.Vm, Exists = true });
}
