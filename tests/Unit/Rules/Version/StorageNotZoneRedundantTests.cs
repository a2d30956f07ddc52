using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class StorageNotZoneRedundantTests
{
    private const string Id = "SIG323";

    [Fact]
    public void Check_names_regions_with_zones_that_were_given_LRS()
    {
        var finding = RuleAssert.Violates(Id, new ImageVersion
        {
            StorageAccountType = "standard_lrs",
            TargetRegions = [new() { Name = "West Europe" }, new() { Name = "westus" }, new() { Name = "uksouth", StorageAccountType = "Standard_ZRS" }],
        });
        Assert.Equal(FindingSeverity.Information, finding.Severity);
        Assert.Equal("West Europe", finding.Values["Regions"]);
    }

    [Theory]
    [InlineData(false, "-Name 1.2.0 ")]
    [InlineData(true, "-Name <NewVersion> ")]
    public void A_version_that_is_there_needs_a_new_number(bool exists, string name)
    {
        var finding = RuleAssert.Violates(Id, new ImageVersion { Name = "1.2.0", Location = "westeurope", StorageAccountType = "Standard_LRS", Exists = exists });
        Assert.Contains(name, finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_keeps_quiet()
    {
        RuleAssert.Keeps(Id, new ImageVersion { Location = "westeurope" });
        RuleAssert.Keeps(Id, new ImageVersion { Location = "westus", StorageAccountType = "Standard_LRS" });
        RuleAssert.Keeps(Id, new ImageVersion { Location = "westeurope", StorageAccountType = "Premium_LRS" });
        RuleAssert.Keeps(Id, new ImageVersion { Location = "westeurope", StorageAccountType = "Standard_LRS", ReplicationMode = "Shallow" });
        RuleAssert.Violates(Id, new ImageVersion { Location = "westeurope", StorageAccountType = "Standard_LRS" });
    }

    [Fact]
    public void A_strategy_stands_for_a_type_unless_a_region_has_its_own()
    {
        RuleAssert.Violates(Id, new ImageVersion { Location = "westeurope", StorageAccountStrategy = "DefaultStandard_LRS" });
        RuleAssert.Keeps(Id, new ImageVersion { Location = "westeurope", StorageAccountStrategy = "PreferStandard_ZRS" });
        RuleAssert.Keeps(Id, new ImageVersion { StorageAccountStrategy = "DefaultStandard_LRS", TargetRegions = [new() { Name = "westeurope", StorageAccountType = "Standard_ZRS" }] });
    }
}
