using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Replication;

public sealed class HealthAssessorTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Healthy", "Succeeded", 1, "Completed", "Completed")]
    [InlineData("Healthy", "Succeeded", 9000, "completed", "COMPLETED")]
    [InlineData("InProgress", "Succeeded", 1, "Completed", "Replicating")]
    [InlineData("InProgress", "Creating", 1, "Replicating", "Replicating")]
    [InlineData("InProgress", "Updating", 1, "Completed", "Completed")]
    [InlineData("InProgress", "Creating", null, "Completed", null)]
    [InlineData("InProgress", "Succeeded", null, "Completed", "Replicating")]
    [InlineData("InProgress", "Succeeded", 6, "Replicating", "Completed")]
    [InlineData("InProgress", "Creating", 6, "Replicating", "Completed")]
    [InlineData("Stuck", "Creating", 7, "Replicating", "Completed")]
    [InlineData("Stuck", "creating", 7, "Completed", "Replicating")]
    [InlineData("InProgress", "Creating", 7, "Completed", "Completed")]
    [InlineData("InProgress", "Succeeded", 7, "Replicating", "Completed")]
    [InlineData("InProgress", "Updating", 960, "Completed", "Replicating")]
    [InlineData("InProgress", "Migrating", 960, "Completed", "Replicating")]
    [InlineData("Degraded", "Succeeded", 1, "Completed", "Failed")]
    [InlineData("Degraded", "Succeeded", 9, "Completed", null)]
    [InlineData("Degraded", "Updating", 1, "Completed", "Failed")]
    [InlineData("Failed", "Succeeded", 1, "Failed", "Failed")]
    [InlineData("Failed", "Succeeded", 1, "Failed", "Replicating")]
    [InlineData("Failed", "Failed", 1, "Completed", "Completed")]
    [InlineData("Unknown", "Succeeded", 1, null, null)]
    [InlineData("InProgress", "Creating", 1, null, null)]
    [InlineData("Unknown", "Succeeded", 1, "Completed", "Unknown")]
    [InlineData("Unknown", "Succeeded", 1, "Completed", "Paused")]
    [InlineData("Unknown", "Succeeded", 1, "", "")]
    [InlineData("Unknown", "Canceled", 1, "Completed", "Completed")]
    [InlineData("Unknown", "Restoring", 1, "Completed", "Completed")]
    [InlineData("Healthy", "", 1, "Completed", "Completed")]
    [InlineData("Deleting", "Deleting", 1, "", "")]
    [InlineData("Deleting", "deleting", 1, "Completed", "Completed")]
    [InlineData("Deleting", "Deleting", 1, "Completed", "Failed")]
    [InlineData("Deleting", "Deleting", 1, null, null)]
    public void The_overall_state_depends_on_the_regions(string expected, string provisioning, int? hours, string? first, string? second) =>
        Assert.Equal(Enum.Parse<ReplicationHealthState>(expected), HealthAssessor.StateOf(Reading(provisioning, hours, ("westeurope", first), ("northeurope", second))));

    [Theory]
    [InlineData("Canceled", true, "The provisioning state is 'Canceled', so whether the last operation on the version succeeded is not known.")]
    [InlineData("Succeeded", false, "Azure returned the image version without its replication status.")]
    [InlineData("Succeeded", true, "")]
    [InlineData("Failed", false, "")]
    public void What_is_unknown_has_a_reason(string provisioning, bool hasStatus, string expected)
    {
        var reading = Reading(provisioning, 1, ("westeurope", "Completed"));
        if (!hasStatus)
            reading = VersionReading.Of(reading.Version with { ReplicationStatus = null }, Now);
        Assert.Equal(expected, HealthAssessor.Assess(SigEngine.Default.Rules, reading, "test").Reason);
    }

    [Theory]
    [InlineData("Creating", "InProgress")]
    [InlineData("Failed", "Failed")]
    [InlineData("Succeeded", "Unknown")]
    public void Without_a_status_the_provisioning_state_decides(string provisioning, string expected)
    {
        var version = new ImageVersion { Location = "westeurope", ProvisioningState = provisioning };
        Assert.Equal(Enum.Parse<ReplicationHealthState>(expected), HealthAssessor.StateOf(VersionReading.Of(version, Now)));
    }

    [Theory]
    [InlineData("Updating", 960, "still in progress (12% complete); Azure does not report since when.")]
    [InlineData("Succeeded", null, "still in progress (12% complete); Azure does not report since when.")]
    [InlineData("Updating", 5, "still in progress (12% complete).")]
    [InlineData("Creating", 5, "still in progress (12% complete).")]
    public void A_region_that_was_added_later_has_no_known_start(string provisioning, int? hours, string expected)
    {
        var finding = Assert.Single(Assess(Reading(provisioning, hours, 12)).Findings);
        Assert.Equal("SIG502", finding.RuleId);
        Assert.EndsWith(expected, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, 12, 6, "Stuck", "SIG503")]
    [InlineData(12, 12, 5, "InProgress", "SIG502")]
    [InlineData(12, 13, 7, "InProgress", "SIG502")]
    [InlineData(null, null, 7, "Stuck", "SIG503")]
    [InlineData(null, 1, 7, "InProgress", "SIG502")]
    public void Six_hours_of_observation_without_progress_show_a_stuck_region(int? first, int? last, int hours, string state, string rule)
    {
        var health = Assess(Reading("Updating", 960, first));
        for (var hour = 1; hour <= hours; hour++)
            health = Assess(Reading("Updating", 960, hour == hours ? last : first, Now.AddHours(hour), health));
        Assert.Equal((Enum.Parse<ReplicationHealthState>(state), rule), (health.State, Assert.Single(health.Findings).RuleId));
        if (rule == "SIG503")
            Assert.Contains($"has made no progress for {hours} hours, which is six hours or more", health.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_ends_the_observation_of_a_standstill()
    {
        var health = Assess(Reading("Updating", 960, 12));
        foreach (var (hour, progress) in new[] { (5, 12), (6, 13), (9, 13) })
            health = Assess(Reading("Updating", 960, progress, Now.AddHours(hour), health));
        Assert.Equal(ReplicationHealthState.InProgress, health.State);
    }

    [Theory]
    [InlineData("Completed", "Succeeded", "Healthy", "")]
    [InlineData("", "Succeeded", "Healthy", "")]
    [InlineData("Unknown", "Succeeded", "Healthy", "")]
    [InlineData("Failed", "Succeeded", "Unknown", "SIG504 Azure reports every region of image version 1.2.3 as complete, but their summary is different (Failed).")]
    [InlineData("inprogress", "Succeeded", "Unknown", "SIG504 Azure reports every region of image version 1.2.3 as complete, but their summary is different (inprogress).")]
    [InlineData("InProgress", "Updating", "InProgress", "")]
    public void A_summary_that_contradicts_the_regions_proves_nothing(string aggregated, string provisioning, string state, string findings)
    {
        var version = Version("westeurope", "northeurope") with
        {
            ProvisioningState = provisioning,
            PublishedDate = Now.AddHours(-1),
            ReplicationStatus = new(aggregated, [new("westeurope", "Completed", 100, ""), new("northeurope", "Completed", 100, "")]),
        };
        var health = Assess(VersionReading.Of(version, Now));
        Assert.Equal(Enum.Parse<ReplicationHealthState>(state), health.State);
        Assert.Equal(findings, string.Join(", ", health.Findings.Select(finding => $"{finding.RuleId} {finding.Message}")));
    }

    [Theory]
    [InlineData("Completed", "Completed", "Completed")]
    [InlineData("Completed", "Failed", "Unknown")]
    [InlineData("Replicating", "Completed", "Unknown")]
    public void A_region_that_is_listed_twice_counts_only_if_both_entries_agree(string first, string second, string expected)
    {
        var version = Version("westeurope") with { ReplicationStatus = new("", [new("West Europe", first, 10, "x"), new("westeurope", second, 20, "y")]) };
        Assert.Equal(expected, Assert.Single(RegionList.Of(version)).State);
    }

    [Fact]
    public void A_status_without_any_region_fails_nothing()
    {
        var health = Assess(Reading("Succeeded", 100, ("westeurope", null), ("northeurope", null)));
        Assert.Equal(ReplicationHealthState.Unknown, health.State);
        Assert.All(health.Findings, finding => Assert.Equal(("SIG504", FindingSeverity.Warning), (finding.RuleId, finding.Severity)));
    }

    [Fact]
    public void An_edge_zone_whose_state_is_not_reported_is_mentioned()
    {
        var reading = Reading("Succeeded", 1, ("westeurope", "Completed"), ("northeurope", "Completed"));
        var health = Assess(VersionReading.Of(reading.Version with { EdgeZones = [new("westus", "losangeles", "2")] }, Now));
        var finding = Assert.Single(health.Findings);
        Assert.Equal((ReplicationHealthState.Healthy, FindingOutcome.NotEvaluated, FindingSeverity.Information), (health.State, finding.Outcome, finding.Severity));
        Assert.Contains("edge zones (losangeles)", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Completed", "Succeeded", 1, "")]
    [InlineData("Failed", "Succeeded", 1, "SIG501 Error")]
    [InlineData("Replicating", "Succeeded", 1, "SIG502 Information")]
    [InlineData("Replicating", "Succeeded", 8, "SIG502 Information")]
    [InlineData("Replicating", "Creating", 8, "SIG503 Warning")]
    [InlineData("Unknown", "Succeeded", 1, "SIG504 Warning")]
    [InlineData("Paused", "Succeeded", 1, "SIG504 Warning")]
    [InlineData(null, "Succeeded", 1, "SIG505 Error")]
    [InlineData(null, "Updating", 1, "SIG505 Information")]
    [InlineData("Completed", "Failed", 1, "SIG334 Error")]
    [InlineData("Completed", "Deleting", 1, "SIG932 Warning")]
    public void The_rules_report_what_is_wrong_in_a_region(string? state, string provisioning, int hours, string expected)
    {
        var health = Assess(Reading(provisioning, hours, ("westeurope", "Completed"), ("northeurope", state)));
        Assert.Equal(expected, string.Join(", ", health.Findings.Select(finding => $"{finding.RuleId} {finding.Severity}")));
        if (expected.StartsWith("SIG50", StringComparison.Ordinal))
            Assert.Equal("northeurope", Assert.Single(health.Findings).Values["Region"]);
    }

    [Fact]
    public void A_finding_names_the_version_and_its_command_can_be_pasted()
    {
        var finding = Assert.Single(Assess(Reading("Creating", 8, ("westeurope", "Completed"), ("northeurope", "Replicating"))).Findings);
        Assert.Equal("Replication of image version 1.2.3 to northeurope has been running for 8 hours, which is more than six hours.", finding.Message);
        Assert.DoesNotContain('<', finding.Command);
        Assert.Contains("-GalleryName gal", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_without_a_replica_in_its_location_is_reported()
    {
        var reading = Reading("Succeeded", 1, ("uksouth", "Completed"), ("northeurope", "Completed"));
        var elsewhere = VersionReading.Of(reading.Version with { Location = "westeurope" }, Now);
        Assert.Equal("SIG310", Assert.Single(Assess(elsewhere).Findings).RuleId);
    }

    [Theory]
    [InlineData(1, "SIG318")]
    [InlineData(11, "SIG510")]
    public void The_number_of_regions_is_evaluated(int count, string rule)
    {
        string[] regions = ["westeurope", "northeurope", "uksouth", "ukwest", "eastus", "eastus2", "westus", "westus2", "centralus", "japaneast", "japanwest"];
        Assert.Equal(rule, Assert.Single(Assess(Reading("Succeeded", 1, [.. regions.Take(count).Select(region => (region, (string?)"Completed"))])).Findings).RuleId);
    }

    [Fact]
    public void Versions_that_are_all_excluded_from_latest_have_a_warning()
    {
        var reading = Reading("Succeeded", 1, ("westeurope", "Completed"), ("northeurope", "Completed"));
        var excluded = reading with { AllExcludedFromLatest = true };
        Assert.Equal("SIG333 Warning", string.Join(", ", Assess(excluded).Findings.Select(finding => $"{finding.RuleId} {finding.Severity}")));
    }

    [Fact]
    public void Regions_are_in_the_order_of_the_version_and_additional_ones_are_last()
    {
        var regions = RegionList.Of(new ImageVersion
        {
            ReplicaCount = "2",
            TargetRegions = [new() { Name = "West Europe", ReplicaCount = "3", StorageAccountType = "Standard_ZRS" }, new() { Name = "UK South" }, new() { Name = "westeurope" }],
            ReplicationStatus = new("", [new("East US", "Completed", 100, ""), new("uksouth", "Replicating", 40, "")]),
        });
        Assert.Equal(["westeurope: Absent", "uksouth: Replicating 40 %", "eastus: Completed"], regions.Select(region => region.ToString()));
        Assert.Equal([3, 2, null], regions.Select(region => region.ReplicaCount));
    }

    [Fact]
    public void Two_reads_allow_an_estimate()
    {
        var before = Assess(With(20, 100, Now));
        var after = Assess(With(40, 100, Now.AddMinutes(10), before));
        Assert.Equal(TimeSpan.FromMinutes(30), after.TimeLeft);
        Assert.Equal([TimeSpan.FromMinutes(30), null], after.Regions.Select(region => region.TimeLeft));
        Assert.Equal(70, after.Progress);
    }

    [Theory]
    [InlineData(40, 600)]
    [InlineData(30, 600)]
    [InlineData(41, 1)]
    public void Reads_without_progress_allow_no_estimate(int later, int seconds)
    {
        var before = Assess(With(40, 40, Now));
        Assert.Null(Assess(With(later, 41, Now.AddSeconds(seconds), before)).TimeLeft);
    }

    /// <summary>A version with one complete region, and one in replication.</summary>
    private static VersionReading Reading(string provisioning, int? hours, int? progress, DateTimeOffset? now = null, ReplicationHealth? earlier = null)
    {
        var version = Version("westeurope", "northeurope") with
        {
            ProvisioningState = provisioning,
            PublishedDate = hours is null ? null : Now.AddHours(-hours.Value),
            ReplicationStatus = new("InProgress", [new("westeurope", "Completed", 100, ""), new("northeurope", "Replicating", progress, "")]),
        };
        return VersionReading.Of(version, now ?? Now, earlier: earlier);
    }

    private static VersionReading With(int first, int second, DateTimeOffset now, ReplicationHealth? earlier = null)
    {
        var status = new ReplicationStatus("InProgress", [new("a", "Replicating", first, ""), new("b", second == 100 ? "Completed" : "Replicating", second, "")]);
        return VersionReading.Of(Version("a", "b") with { ReplicationStatus = status }, now, earlier: earlier);
    }

    private static VersionReading Reading(string provisioning, int? hours, params (string Name, string? State)[] regions)
    {
        var status = new ReplicationStatus("", [.. regions.Where(region => region.State is not null).Select(region => new RegionStatus(region.Name, region.State!, null, ""))]);
        var version = Version([.. regions.Select(region => region.Name)]) with
        {
            ProvisioningState = provisioning,
            PublishedDate = hours is null ? null : Now.AddHours(-hours.Value),
            ReplicationStatus = status,
        };
        return VersionReading.Of(version, Now);
    }

    private static ImageVersion Version(params string[] regions) => new()
    {
        ResourceGroupName = "rg",
        GalleryName = "gal",
        GalleryImageDefinitionName = "def",
        Name = "1.2.3",
        Location = regions[0],
        TargetRegions = [.. regions.Select(name => new TargetRegion { Name = name, ReplicaCount = "3", StorageAccountType = "Standard_ZRS" })],
        Exists = true,
    };

    private static ReplicationHealth Assess(VersionReading reading) => HealthAssessor.Assess(RuleCatalog.All, reading, "Azure");
}
