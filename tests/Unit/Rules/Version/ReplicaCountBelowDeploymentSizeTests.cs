using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ReplicaCountBelowDeploymentSizeTests
{
    private const string Id = "SIG317";

    [Theory]
    [InlineData(21, null, "1", "2")]
    [InlineData(100, "4", "4", "5")]
    [InlineData(int.MaxValue, "100", "100", "107374183")]
    public void Check_tells_the_number_needed(int machines, string? count, string value, string limit)
    {
        var finding = RuleAssert.Violates(Id, Request(machines, count));
        Assert.Equal(value, finding.Values["Value"]);
        Assert.Equal(limit, finding.Values["Limit"]);
        Assert.Equal("eastus", finding.Values["Region"]);
    }

    [Theory]
    [InlineData(null, "1")]
    [InlineData(0, "1")]
    [InlineData(-5, "1")]
    [InlineData(20, "1")]
    [InlineData(100, "5")]
    public void Check_keeps_quiet(int? machines, string? count) => RuleAssert.Keeps(Id, Request(machines, count));

    private static ImageVersion Request(int? machines, string? count) =>
        new() { PlannedInstanceCount = machines, TargetRegions = [new() { Name = "eastus", ReplicaCount = count }] };
}
