using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceNotInVersionRegionTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG401", Printed.By(Tool.Packer, "New-AzGalleryImageVersion", "NotFound", $"Source {Ids.Image} is not found. Please check source exists, and is in the same region as gallery image version being created."));
        Assert.Equal(Ids.Image, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData("Source Virtual Machine 'vm-otter' specified in the request does not exist in this Azure location.", "VirtualMachine", "vm-otter")]
    [InlineData("ERROR: (NotFound) Source Virtual Machine 'vm-otter' specified in the request does not exist in this Azure location.\nCode: NotFound", "VirtualMachine", "vm-otter")]
    public void Catches_other_sentences(string text, string name, string value) =>
        Assert.Equal(value, RuleAssert.Catches("SIG401", text).Values[name]);

    [Theory]
    [InlineData($"Source {Ids.Image} was not found. Please check that the source exists and lies in the same region as the gallery image version being created.")]
    [InlineData("The source virtual machine 'vm-otter' given in the request does not exist in this location of Azure.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG401", text).Confidence);

    [Theory]
    [InlineData($"Source /subscriptions/{Ids.Subscription}/resourceGroups/rg-otter/providers/Microsoft.RecoveryServices/vaults/otter is not found. Please check source exists, and is in the same region as gallery image version being created.")]
    [InlineData("The source image must reside in a storage account that has the same location as the cloud service West US.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG401", text);
}
