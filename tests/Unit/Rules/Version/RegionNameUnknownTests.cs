using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class RegionNameUnknownTests
{
    private const string Id = "SIG312";

    [Theory]
    [InlineData("westeurpoe", "westeurope")]
    [InlineData("West Europ", "westeurope")]
    [InlineData("east us two", null)]
    [InlineData("moonbase", null)]
    [InlineData("x", null)]
    public void Check_warns_and_may_guess(string region, string? suggestion)
    {
        var finding = RuleAssert.Violates(Id, new Gallery { Location = region });
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Equal(region, finding.Values["Region"]);
        Assert.Equal(suggestion, finding.Values.TryGetValue("Suggestion", out var value) ? value : null);
    }

    [Fact]
    public void Check_looks_at_all_regions_of_a_version() =>
        Assert.Equal(2, RuleAssert.Violations(Id, new ImageVersion
        {
            Location = "moonbase",
            TargetRegions = [new() { Name = "Moon Base" }, new() { Name = "eastus" }, new() { Name = "marsbase" }],
        }).Count);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("West US 2")]
    [InlineData("WestUS2")]
    public void Check_keeps_quiet(string? region)
    {
        RuleAssert.Keeps(Id, new Gallery { Location = region });
        RuleAssert.Keeps(Id, new ImageDefinition { Location = region });
        RuleAssert.Keeps(Id, new ImageVersion { Location = region });
    }
}
