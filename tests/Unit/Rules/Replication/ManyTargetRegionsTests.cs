using SigTroubleshoot.Resources;

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

    private static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => $"region{i}")];

    private static ImageVersion Request(IEnumerable<string?> names) =>
        new() { TargetRegions = [.. names.Select(name => new TargetRegion { Name = name })] };
}
