using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ManyTargetRegionsTests
{
    [Fact]
    public void Check_tells_of_more_than_ten_regions()
    {
        var finding = RuleAssert.Violates("SIG510", Request(Names(11)));
        Assert.Equal("11", finding.Values["Value"]);
        Assert.Equal(FindingSeverity.Information, finding.Severity);
    }

    [Fact]
    public void Check_keeps_ten() => RuleAssert.Keeps("SIG510", Request(Names(10)));

    [Fact]
    public void Check_counts_a_region_once_and_an_empty_one_not_at_all() =>
        RuleAssert.Keeps("SIG510", Request([.. Names(10), "Region 0", "REGION1", "", null]));

    [Fact]
    public void Check_keeps_a_request_without_regions() => RuleAssert.Keeps("SIG510", new ImageVersion());

    [Theory]
    [InlineData("Updating", "Completed", true)]
    [InlineData("Succeeded", "Replicating", true)]
    [InlineData("Succeeded", "Completed", false)]
    public void What_was_read_tells_of_many_regions_while_they_are_replicated(string provisioning, string replication, bool expected)
    {
        var version = Request(Names(11)) with
        {
            ProvisioningState = provisioning,
            ReplicationStatus = new ReplicationStatus("InProgress", [.. Names(11).Select(name => new RegionStatus(name, replication, null, ""))]),
        };
        var rule = (ILiveCheck<VersionReading>)RuleCatalog.All.Single(rule => rule.Id == "SIG510");

        Assert.Equal(expected, rule.Check(VersionReading.Of(version, DateTimeOffset.UnixEpoch)).Any());
    }

    private static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => $"region{i}")];

    private static ImageVersion Request(IEnumerable<string?> names) =>
        new() { TargetRegions = [.. names.Select(name => new TargetRegion { Name = name })] };
}
