using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ReplicaLimitNearTests
{
    private const string Id = "SIG904";

    [Theory]
    [InlineData("80")]
    [InlineData("100")]
    public void Check_finds(string count)
    {
        var finding = RuleAssert.Violates(Id, Version(null, count));

        Assert.Contains("are near", finding.Message, StringComparison.Ordinal);
        Assert.Equal(count, finding.Values["Value"]);
    }

    // SIG314 covers what is above the limit.
    [Theory]
    [InlineData("101")]
    [InlineData("2147483647")]
    public void Check_leaves_what_is_above_the_limit_to_another_rule(string count)
    {
        RuleAssert.Keeps(Id, Version(null, count, count));
        RuleAssert.Violates("SIG314", Version(null, count, count));
    }

    [Fact]
    public void Check_adds_the_regions_up() => Assert.Equal("81", RuleAssert.Violates(Id, Version("40", "40", null, "")).Values["Value"]);

    [Theory]
    [InlineData("79")]
    [InlineData("-5")]
    [InlineData("many")]
    [InlineData("99999999999")]
    [InlineData(null)]
    public void Check_keeps(string? count) => RuleAssert.Keeps(Id, Version(null, count));

    [Fact]
    public void Check_takes_the_default_where_no_region_is_named() =>
        RuleAssert.Violates(Id, new ImageVersion { ReplicaCount = "90" });

    private static ImageVersion Version(string? standard, params string?[] counts) => new()
    {
        ReplicaCount = standard,
        TargetRegions = [.. counts.Select(count => new TargetRegion { ReplicaCount = count })],
    };
}
