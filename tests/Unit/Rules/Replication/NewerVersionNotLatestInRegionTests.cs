using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class NewerVersionNotLatestInRegionTests
{
    public static TheoryData<string, SkippedReason, string> Skipped => new()
    {
        { "Warning", SkippedReason.NoReplica, "" },
        { "Warning", SkippedReason.NotCompleted, "Failed" },
        { "Warning", SkippedReason.NotCompleted, "Unknown" },
        { "Information", SkippedReason.NotCompleted, "Replicating" },
        { "Information", SkippedReason.NotInRegion, "" },
        { "Information", SkippedReason.ExcludedInRegion, "" },
        { "", SkippedReason.Excluded, "" },
        { "", SkippedReason.SoftDeleted, "" },
    };

    [Theory]
    [MemberData(nameof(Skipped))]
    public void An_older_version_that_is_latest_is_reported_with_the_reason(string severity, SkippedReason reason, string state)
    {
        var findings = Judge("2.5.0", new SkippedVersion("2.7.0", reason, state));
        Assert.Equal(severity, string.Join(' ', findings.Select(finding => finding.Severity)));
        Assert.All(findings, finding => Assert.Contains("2.5.0", finding.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Contains("2.7.0 (", finding.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Contains("uksouth", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void One_version_that_is_not_ready_outweighs_those_that_are_left_out_on_purpose()
    {
        var finding = Assert.Single(Judge("2.5.0", new("2.8.0", SkippedReason.Excluded), new("2.7.0", SkippedReason.NotInRegion), new("2.6.0", SkippedReason.NotCompleted, "Failed")));
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.DoesNotContain("2.8.0", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_without_a_latest_version_is_another_rule() => Assert.Empty(Judge("", new SkippedVersion("2.7.0", SkippedReason.NoReplica)));

    [Fact]
    public void The_newest_version_is_fine() => Assert.Empty(Judge("2.7.0"));

    private static IEnumerable<Finding> Judge(string version, params SkippedVersion[] skipped)
    {
        Assert.True(ResourceId.TryParse(Ids.Definition, out var definition));
        var reading = new LatestReading(definition, "uksouth", new LatestChoice { Version = version, Skipped = skipped, AnyCounts = true, VersionCount = 3 });
        return SigEngine.Default.Rules.Judge(reading, Ids.Definition, "Azure", NamesOf("uksouth")).Where(finding => finding.RuleId == "SIG512");
    }

    private static Dictionary<string, string> NamesOf(string region) => new(StringComparer.OrdinalIgnoreCase) { ["Region"] = region };
}
