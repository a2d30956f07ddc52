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

    [Fact]
    public void Check_finds_a_source_in_another_region()
    {
        var finding = RuleAssert.Violates("SIG401", Request("East US", "westus2"));
        Assert.Equal(("East US", "westus2"), (finding.Values["SourceRegion"], finding.Values["Region"]));
    }

    [Theory]
    [InlineData("West US 2", "westus2")]
    [InlineData("eastus", "westus2", "West US 2")]
    [InlineData(null, "westus2")]
    [InlineData("eastus", null)]
    public void Check_keeps_a_source_that_is_there_or_may_be(string? source, string? version, params string[] targets) => RuleAssert.Keeps("SIG401", Request(source, version, targets));

    private static ImageVersion Request(string? source, string? version, params string[] targets) =>
        new() { Location = version, Source = new SourceImage { Id = Ids.Image, Location = source, TargetRegions = targets } };

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
