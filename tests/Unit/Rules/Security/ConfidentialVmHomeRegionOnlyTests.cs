using SigTroubleshoot.Resources;
using static SigTroubleshoot.Unit.Rules.Confidential;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ConfidentialVmHomeRegionOnlyTests
{
    private const string Id = "SIG842";
    private const string Message = "Only the home region 'westus2' can be specified as a target region for Images with the ConfidentialVM feature unless the Confidential VM encryption type is set to 'NonPersistedTPM'.";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches_what_each_tool_prints(Tool tool)
    {
        var finding = RuleAssert.Catches(Id, Printed.By(tool, "New-AzGalleryImageVersion", "InvalidParameter", Message));
        Assert.Equal("westus2", finding.Values["Region"]);
        Assert.Contains("--target-regions westus2=3 --target-region-cvm-encryption '<EncryptionType>,'", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Images with the ConfidentialVM feature can only have the home region 'westus2' as a target region unless the Confidential VM encryption type is 'NonPersistedTPM'.")]
    public void Catches_reworded(string text) => RuleAssert.Catches(Id, text);

    [Theory]
    [InlineData("Only one region can be specified as a target region.")]
    [InlineData("The home region of the tenant cannot be changed.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Check_finds_further_regions()
    {
        var finding = RuleAssert.Violates(Id, Confidential.Version with { TargetRegions = [Region("westus2", "EncryptedWithPmk"), Region("UK South", "EncryptedWithPmk"), Region("northeurope", null)] });
        Assert.Equal("An image version for confidential VMs can be stored only in its own region, 'West US 2', but the request also has UK South, northeurope.", finding.Message);
    }

    [Fact]
    public void Check_keeps_the_own_region_a_vTPM_that_is_not_kept_and_other_definitions()
    {
        ImageVersion both = Confidential.Version with { TargetRegions = [Region("westus2", "EncryptedWithPmk"), Region("uksouth", "EncryptedWithPmk")] };
        RuleAssert.Keeps(Id, Confidential.Version with { TargetRegions = [Region("westus2", "EncryptedWithPmk")] });
        RuleAssert.Keeps(Id, Confidential.Version with { TargetRegions = [Region("westus2", "NonPersistedTPM"), Region("uksouth", "nonPersistedTpm")] });
        RuleAssert.Keeps(Id, Confidential.Version);
        RuleAssert.Keeps(Id, both with { Location = null });
        RuleAssert.Keeps(Id, both with { Exists = true });
        RuleAssert.Keeps(Id, both with { Definition = Definition("TrustedLaunchAndConfidentialVmSupported") });
    }
}
