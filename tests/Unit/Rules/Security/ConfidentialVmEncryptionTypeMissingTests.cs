using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Unit.Resources;
using static SigTroubleshoot.Unit.Rules.Confidential;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ConfidentialVmEncryptionTypeMissingTests
{
    private const string Id = "SIG843";
    private const string Message = "The regional encryption.osDiskImage.securityProfile.type must be specified when the SecurityType of the image definition is ConfidentialVM.";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches_what_each_tool_prints(Tool tool) =>
        Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, Printed.By(tool, "New-AzGalleryImageVersion", "InvalidParameter", Message)).Confidence);

    [Theory]
    [InlineData("When the SecurityType of the image definition is ConfidentialVM, the regional encryption.osDiskImage.securityProfile.type has to be specified.")]
    public void Catches_reworded(string text) => RuleAssert.Catches(Id, text);

    [Theory]
    [InlineData("The type must be specified when the SecurityType is TrustedLaunch.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Check_finds_each_region_without_a_type()
    {
        var findings = RuleAssert.Violations(Id, Confidential.Version with { TargetRegions = [Region("West US 2", null), Region("uksouth", "EncryptedWithPmk"), Region("northeurope", " ")] });
        Assert.Equal(["West US 2", "northeurope"], findings.Select(finding => finding.Values["TargetRegion"]));
        Assert.Contains("@{Name='West US 2';ReplicaCount=1;Encryption=@{OSDiskImage=@{CVMEncryptionType='<EncryptionType>'}}}", findings[0].Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_finds_a_version_without_target_regions() => Assert.Equal("West US 2", RuleAssert.Violates(Id, Confidential.Version).Values["TargetRegion"]);

    // The keys of the cmdlet, and those of the API.
    [Theory]
    [InlineData("""{"OSDiskImage":{"CVMEncryptionType":"EncryptedWithPmk"}}""")]
    [InlineData("""{"osDiskImage":{"securityProfile":{"confidentialVMEncryptionType":"EncryptedVMGuestStateOnlyWithPmk"}}}""")]
    public void Check_reads_the_type_under_both_names(string encryption) =>
        RuleAssert.Keeps(Id, Confidential.Version with { TargetRegions = [TargetRegionMapping.Map(Node.Of($$"""{"name":"westus2","encryption":{{encryption}} }"""))] });

    [Fact]
    public void Check_keeps_other_definitions_and_what_exists()
    {
        RuleAssert.Keeps(Id, Confidential.Version with { Exists = true });
        RuleAssert.Keeps(Id, Confidential.Version with { Definition = Definition("ConfidentialVMSupported") });
        RuleAssert.Keeps(Id, Confidential.Version with { Definition = null });
    }
}
