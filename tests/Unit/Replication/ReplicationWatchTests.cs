using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Replication;

public sealed class ReplicationWatchTests
{
    private const string Id = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/images/web/versions/1.0.0";

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_region_of_an_old_version_is_stuck_only_after_six_hours_without_progress()
    {
        var watch = new ReplicationWatch(SigEngine.Default.Health, new FoundVersion(Id), null);
        var states = new List<ReplicationHealthState>();
        foreach (var (minutes, progress) in new[] { (0, 10), (120, 12), (300, 12), (479, 12), (480, 12), (481, 13), (482, 100) })
        {
            Assert.True(watch.Take(Read("Updating", progress), Start.AddMinutes(minutes)));
            states.Add(watch.Health!.State);
            Assert.False(watch.IsOver);
        }

        Assert.Equal(["InProgress", "InProgress", "InProgress", "InProgress", "Stuck", "InProgress", "InProgress"], states.Select(state => state.ToString()));
    }

    [Fact]
    public void A_failed_read_in_between_does_not_end_the_observation()
    {
        var watch = new ReplicationWatch(SigEngine.Default.Health, new FoundVersion(Id), null);
        watch.Take(Read("Updating", 12), Start);
        Assert.False(watch.Take(new Reading<ImageVersion>(null, JsonNode.Absent, new ReadFailure(ReadFailureReason.ServiceError, "No.", 500)), Start.AddHours(3)));
        watch.Take(Read("Updating", 12), Start.AddHours(6));
        Assert.Equal(ReplicationHealthState.Stuck, watch.Health!.State);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("northeurope")]
    public void A_version_that_is_being_deleted_is_not_waited_for(string? region)
    {
        var watch = new ReplicationWatch(SigEngine.Default.Health, new FoundVersion(Id), region);
        watch.Take(Read("Deleting", 12), Start);
        Assert.Equal((true, ReplicationHealthState.Deleting), (watch.IsOver, watch.Health!.State));
    }

    private static Reading<ImageVersion> Read(string provisioning, int progress) => new(
        new ImageVersion
        {
            Id = Id,
            Name = "1.0.0",
            ProvisioningState = provisioning,
            PublishedDate = Start.AddDays(-40),
            TargetRegions = [new() { Name = "West Europe" }, new() { Name = "North Europe" }],
            ReplicationStatus = new("InProgress", [new("westeurope", "Completed", 100, ""), new("northeurope", progress == 100 ? "Completed" : "Replicating", progress, "")]),
        },
        JsonNode.Absent,
        null);
}
