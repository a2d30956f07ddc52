using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SingleTargetRegionTests
{
    private const string Id = "SIG318";

    [Fact]
    public void Check_tells_the_one_region()
    {
        var finding = RuleAssert.Violates(Id, Request(null, "West Europe", "westeurope"));
        Assert.Equal(FindingSeverity.Information, finding.Severity);
        Assert.Equal("West Europe", finding.Values["Region"]);
    }

    [Fact]
    public void Check_keeps_quiet()
    {
        RuleAssert.Keeps(Id, new ImageVersion { Location = "westeurope" });
        RuleAssert.Keeps(Id, Request(null));
        RuleAssert.Keeps(Id, Request(null, "westeurope", "northeurope"));
        RuleAssert.Keeps(Id, Request("Shallow", "westeurope"));
    }

    private static ImageVersion Request(string? mode, params string[] targets) =>
        new() { ReplicationMode = mode, TargetRegions = [.. targets.Select(name => new TargetRegion { Name = name })] };
}
