using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ReplicaCountBelowThreeTests
{
    private const string Id = "SIG316";

    [Fact]
    public void Check_names_the_regions_once()
    {
        var finding = RuleAssert.Violates(Id, new ImageVersion
        {
            Name = "1.0.0",
            ReplicaCount = "2",
            TargetRegions = [new() { Name = "East US" }, new() { Name = "westus", ReplicaCount = "1" }, new() { Name = "uksouth", ReplicaCount = "3" }],
        });
        Assert.Equal("East US (2), westus (1)", finding.Values["Regions"]);
        Assert.Equal("East US", finding.Values["Region"]);
        Assert.Contains("targetRegions[name=East US]", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_judges_only_a_number_that_was_chosen()
    {
        RuleAssert.Keeps(Id, new ImageVersion { Location = "eastus", TargetRegions = [new() { Name = "eastus" }] });
        RuleAssert.Keeps(Id, new ImageVersion { Location = "eastus", ReplicaCount = "three" });
        RuleAssert.Keeps(Id, new ImageVersion { Location = "eastus", ReplicaCount = "0" });
        RuleAssert.Keeps(Id, new ImageVersion { Location = "eastus", ReplicaCount = "3" });
        RuleAssert.Keeps(Id, new ImageVersion { Location = "eastus", ReplicaCount = "1", ReplicationMode = "shallow" });
        RuleAssert.Violates(Id, new ImageVersion { Location = "eastus", ReplicaCount = "1" });
    }
}
