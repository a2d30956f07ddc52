using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageLacksDiskControllerTests
{
    private const string Sentence = "The VM size 'Standard_E8s_v6' cannot boot with OS image or disk. Please check that disk controller types supported by the OS image or disk is one of the supported disk controller types for the VM size 'Standard_E8s_v6'. Please query sku api to determine supported disk controller types for the VM size.";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches(Tool tool) =>
        Assert.Equal("Standard_E8s_v6", RuleAssert.Catches("SIG630", Printed.By(tool, "New-AzVM", "InvalidParameter", Sentence)).Values["VmSize"]);

    [Fact]
    public void Is_only_possible_without_a_gallery_image()
    {
        Assert.Equal(FindingConfidence.Possible, RuleAssert.Catches("SIG630", Sentence).Confidence);
        var finding = RuleAssert.Catches("SIG630", $"New-AzVM -ResourceGroupName rg-web -Name vm-otter -Image {Ids.Version}\nNew-AzVM: {Sentence}");
        Assert.Equal((FindingConfidence.Exact, Ids.Version), (finding.Confidence, finding.Values["ResourceId"]));
        Assert.Contains("az sig image-definition create -g rg-otter -r gal_otter -i <NewDefinition>", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The VM size 'Standard_E8s_v6' can boot with the OS image.")]
    [InlineData("Disk controller types supported by the VM size: NVMe.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG630", text);

    [Fact]
    public void Other_sentences_about_sizes_are_other_rules()
    {
        RuleAssert.Catches("SIG610", "The selected VM size 'Standard_E8s_v6' cannot boot Hypervisor Generation '1'.");
        RuleAssert.Catches("SIG631", "The VM size 'Standard_E8s_v5' cannot boot with DiskControllerType 'NVMe'. Please check that the disk controller type provided is one of the supported disk controller types for the VM size 'Standard_E8s_v5'.");
    }

    [Theory]
    [InlineData(null, null, "SCSI")]
    [InlineData("DiskControllerTypes", "SCSI, NVMe", "SCSI|NVMe")]
    [InlineData("diskcontrollertype", "NVMe", "NVMe")]
    public void The_controllers_of_an_image_are_those_of_its_definition(string? feature, string? value, string expected)
    {
        var definition = new ImageDefinition { Features = feature is null ? [] : new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [feature] = value! } };
        Assert.Equal(expected, string.Join('|', definition.DiskControllerTypes));
    }
}
