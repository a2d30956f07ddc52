using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ReplicaLimitNearTests
{
    private const string Id = "SIG904";

    [Theory]
    [InlineData("80", "are near")]
    [InlineData("100", "are near")]
    [InlineData("101", "exceed")]
    [InlineData("2147483647", "exceed")]
    public void Check_finds(string count, string words)
    {
        var finding = RuleAssert.Violates(Id, Version(null, count));

        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal(count, finding.Values["Value"]);
    }

    [Fact]
    public void Check_adds_the_regions_up() => Assert.Equal("81", RuleAssert.Violates(Id, Version("40", "40", null, "")).Values["Value"]);

    [Fact]
    public void Check_survives_any_number() =>
        Assert.Equal("4294967294", RuleAssert.Violates(Id, Version(null, "2147483647", "2147483647")).Values["Value"]);

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
