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
    [InlineData("Stuck", "Succeeded", 7, "Replicating", "Completed")]
    [InlineData("Stuck", "Updating", 7, "Completed", "Replicating")]
    [InlineData("Degraded", "Succeeded", 1, "Completed", "Failed")]
    [InlineData("Degraded", "Succeeded", 9, "Completed", null)]
    [InlineData("Degraded", "Updating", 1, "Completed", "Failed")]
    [InlineData("Failed", "Succeeded", 1, "Failed", "Failed")]
    [InlineData("Failed", "Succeeded", 1, "Failed", "Replicating")]
    [InlineData("Failed", "Failed", 1, "Completed", "Completed")]
    [InlineData("Failed", "Succeeded", 1, null, null)]
    [InlineData("Unknown", "Succeeded", 1, "Completed", "Unknown")]
    [InlineData("Unknown", "Succeeded", 1, "Completed", "Paused")]
    [InlineData("Unknown", "Deleting", 1, "", "")]
    public void The_overall_state_depends_on_the_regions(string expected, string provisioning, int? hours, string? first, string? second) =>
        Assert.Equal(Enum.Parse<ReplicationHealthState>(expected), HealthAssessor.StateOf(Reading(provisioning, hours, ("westeurope", first), ("northeurope", second))));

    [Theory]
    [InlineData("Creating", "InProgress")]
    [InlineData("Failed", "Failed")]
    [InlineData("Succeeded", "Unknown")]
    public void Without_a_status_the_provisioning_state_decides(string provisioning, string expected)
    {
        var version = new ImageVersion { Location = "westeurope", ProvisioningState = provisioning };
        Assert.Equal(Enum.Parse<ReplicationHealthState>(expected), HealthAssessor.StateOf(VersionReading.Of(version, Now)));
    }

    [Fact]
    public void The_last_change_matters_and_not_the_publishing_date()
    {
        var reading = Reading("Updating", 5000, ("westeurope", "Completed"), ("northeurope", "Replicating"));
        var changed = VersionReading.Of(reading.Version with { LastModifiedAt = Now.AddHours(-1) }, Now);
        Assert.Equal(ReplicationHealthState.InProgress, HealthAssessor.StateOf(changed));
    }

    [Theory]
    [InlineData("Completed", "Succeeded", 1, "")]
    [InlineData("Failed", "Succeeded", 1, "SIG501 Error")]
    [InlineData("Replicating", "Succeeded", 1, "SIG502 Information")]
    [InlineData("Replicating", "Succeeded", 8, "SIG503 Warning")]
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
        var finding = Assert.Single(Assess(Reading("Succeeded", 8, ("westeurope", "Completed"), ("northeurope", "Replicating"))).Findings);
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
    public void A_stuck_region_of_a_version_that_is_being_updated_is_only_likely()
    {
        Assert.Equal(FindingConfidence.Likely, Assess(Reading("Updating", 8, ("a", "Replicating"), ("b", "Completed"))).Findings[0].Confidence);
        Assert.Equal(FindingConfidence.Exact, Assess(Reading("Succeeded", 8, ("a", "Replicating"), ("b", "Completed"))).Findings[0].Confidence);
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
        var after = HealthAssessor.Assess(RuleCatalog.All, With(40, 100, Now.AddMinutes(10)), "", before);
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
        Assert.Null(HealthAssessor.Assess(RuleCatalog.All, With(later, 41, Now.AddSeconds(seconds)), "", before).TimeLeft);
    }

    private static VersionReading With(int first, int second, DateTimeOffset now)
    {
        var status = new ReplicationStatus("InProgress", [new("a", "Replicating", first, ""), new("b", second == 100 ? "Completed" : "Replicating", second, "")]);
        return VersionReading.Of(Version("a", "b") with { ReplicationStatus = status }, now);
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
