using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ConfidentialVmRejectsSourceTests
{
    private const string Id = "SIG841";
    private const string Message = $"Confidential VM is not supported for the source id '{Ids.Image}'. Currently Snapshot, Disk and VM sources are supported for the Confidential VM security type.";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches_what_each_tool_prints(Tool tool)
    {
        var finding = RuleAssert.Catches(Id, Printed.By(tool, "New-AzGalleryImageVersion", "InvalidParameter", Message));
        Assert.Equal(Ids.Image, finding.Values["ResourceId"]);
        Assert.Contains("--virtual-machine <SourceVmId>", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Catches_the_tail_of_a_log_without_a_code() =>
        RuleAssert.Catches(Id, $"==> {Message}\" Target=\"galleryImageVersion.properties.storageProfile.osDiskImage.source.id\"");

    [Theory]
    [InlineData($"Confidential VMs aren't supported for the source ID '{Ids.Image}'. Currently only Snapshot, Disk and VM sources are supported for the Confidential VM security type.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Fact]
    public void Is_no_Supported_type_that_rejects_a_machine()
    {
        RuleAssert.Catches("SIG820", $"The security type 'ConfidentialVMSupported' is not supported for the source id '{Ids.Vm}'.");
        Assert.Single(SigEngine.Default.Diagnose(Message));
    }

    [Theory]
    [InlineData("Confidential VM is not supported in region 'westus2'.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData(Ids.Image)]
    [InlineData(Ids.Version)]
    public void Check_finds_an_image_in_a_definition_for_confidential_machines(string source)
    {
        var finding = RuleAssert.Violates(Id, Confidential.Version with { SourceImageId = source });
        Assert.Equal(source, finding.Values["ResourceId"]);
    }

    [Fact]
    public void Check_finds_a_community_image() =>
        RuleAssert.Violates(Id, Confidential.Version with { CommunityGalleryImageId = "/CommunityGalleries/otter-1f0c9d2e/Images/ubuntu/Versions/1.0.0" });

    [Fact]
    public void Check_keeps_machines_disks_and_other_definitions()
    {
        RuleAssert.Keeps(Id, Confidential.Version with { SourceImageVMId = Ids.Vm });
        RuleAssert.Keeps(Id, Confidential.Version with { OSDiskImage = new DiskImage { SourceId = Ids.Snapshot } });
        RuleAssert.Keeps(Id, Confidential.Version with { SourceImageId = Ids.Image, Exists = true });
        RuleAssert.Keeps(Id, Confidential.Version with { SourceImageId = Ids.Image, Definition = Confidential.Definition("ConfidentialVMSupported") });
        RuleAssert.Keeps(Id, Confidential.Version with { SourceImageId = Ids.Image, Definition = null });
    }
}
