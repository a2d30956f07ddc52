using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>Ten thousand versions, while one request in twenty fails.</summary>
public sealed class FleetTests
{
    private const int Count = 10_000;

    private static readonly Dictionary<FleetState, ReplicationHealthState> Expected = new()
    {
        [FleetState.Healthy] = ReplicationHealthState.Healthy,
        [FleetState.Replicating] = ReplicationHealthState.InProgress,
        [FleetState.Stuck] = ReplicationHealthState.Stuck,
        [FleetState.Failed] = ReplicationHealthState.Degraded,
        [FleetState.Unknown] = ReplicationHealthState.Unknown,
        [FleetState.AbsentRegion] = ReplicationHealthState.Degraded,
        [FleetState.EndOfLife] = ReplicationHealthState.Healthy,
        [FleetState.SingleRegion] = ReplicationHealthState.Healthy,
        [FleetState.ExcludedFromLatest] = ReplicationHealthState.Healthy,
        [FleetState.FewReplicas] = ReplicationHealthState.Healthy,
        [FleetState.ProvisioningFailed] = ReplicationHealthState.Failed,
    };

    private static readonly Dictionary<FleetState, string> Rules = new()
    {
        [FleetState.Replicating] = "SIG502",
        [FleetState.Stuck] = "SIG503",
        [FleetState.Failed] = "SIG501",
        [FleetState.Unknown] = "SIG504",
        [FleetState.AbsentRegion] = "SIG505",
        [FleetState.EndOfLife] = "SIG331",
        [FleetState.SingleRegion] = "SIG318",
        [FleetState.FewReplicas] = "SIG316",
        [FleetState.ProvisioningFailed] = "SIG334",
    };

    [Fact]
    public async Task Every_version_is_reported_once_and_correctly()
    {
        Fleet fleet = null!;
        await using var simulated = await SimulatedAzure.StartAsync(options =>
        {
            fleet = Fleet.Generate(options.World!, new FleetPlan { SubscriptionId = SimulatedAzure.Subscription, Versions = Count }, options.Clock.GetUtcNow());
            return options;
        });
        // Only reads of single versions fail here: a list that cannot be read is an error, and then its content is unknown.
        simulated.Simulator.Faults.Add(new Fault([.. Fault.Mixture]) { Path = "/versions/", Probability = 0.05, RetryAfter = TimeSpan.Zero });
        using var azure = new SimulatedSession(simulated);
        var answers = azure.Session.Run("Get-SigReplicationHealth -ResourceGroupName rg-fleet -ThrottleLimit 64").Select(item => (ReplicationHealth)item.BaseObject).ToList();

        Assert.Empty(azure.Session.Errors);
        Assert.Equal(fleet.Ids.Order(StringComparer.OrdinalIgnoreCase), answers.Select(health => health.ResourceId).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        var refused = simulated.Simulator.Requests.Arm
            .Where(request => request.Fault is FaultKind.Forbidden or FaultKind.NotFound)
            .ToDictionary(request => request.Path, request => request.Status, StringComparer.OrdinalIgnoreCase);
        Assert.InRange(refused.Count, 1, Count / 20);
        foreach (var health in answers)
        {
            if (refused.TryGetValue(health.ResourceId, out var status))
            {
                Assert.Equal(ReplicationHealthState.NotEvaluated, health.State);
                Assert.Contains($"({status} ", health.Reason, StringComparison.Ordinal);
                continue;
            }

            var state = fleet.States[health.ResourceId];
            Assert.Equal((state, Expected[state], ""), (state, health.State, health.Reason));
            if (Rules.TryGetValue(state, out var rule))
                Assert.Contains(health.Findings, finding => finding.RuleId == rule);
        }
    }

    [Theory]
    [InlineData(FaultKind.EndlessNextLink)]
    [InlineData(FaultKind.ForeignNextLink)]
    [InlineData(FaultKind.Forbidden)]
    [InlineData(FaultKind.NotFound)]
    public async Task A_list_that_fails_is_an_error_with_advice_and_what_was_read_is_kept(FaultKind kind)
    {
        await using var simulated = await SimulatedAzure.StartAsync(options => options with { PageSize = 2 });
        simulated.Simulator.Faults.Add(new Fault(kind) { Path = "web-server-2025/versions", Method = "GET", Count = kind == FaultKind.EndlessNextLink ? null : 1 });
        using var azure = new SimulatedSession(simulated);
        var output = azure.Session.Run("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025");
        var error = Assert.Single(azure.Session.Errors);
        Assert.Contains("web-server-2025", error.ToString(), StringComparison.Ordinal);
        Assert.NotEqual("", error.ErrorDetails.RecommendedAction);
        if (kind is FaultKind.EndlessNextLink or FaultKind.ForeignNextLink)
            Assert.NotEmpty(output);
        Assert.Equal(output.Count, output.Select(item => ((ReplicationHealth)item.BaseObject).ResourceId).Distinct().Count());
    }

    [Theory]
    [InlineData(FaultKind.Unauthorized)]
    [InlineData(FaultKind.Conflict)]
    [InlineData(FaultKind.Throttled)]
    [InlineData(FaultKind.ComputeThrottled)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.ConnectionReset)]
    [InlineData(FaultKind.TruncatedBody)]
    [InlineData(FaultKind.MalformedJson)]
    public async Task Transient_faults_are_never_visible(FaultKind kind)
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.Simulator.Faults.Add(new Fault(kind) { Count = 1, RetryAfter = TimeSpan.Zero });
        using var azure = new SimulatedSession(simulated);
        var health = (ReplicationHealth)Assert.Single(azure.Session.Run("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.3.0")).BaseObject;
        Assert.Equal(ReplicationHealthState.Healthy, health.State);
        Assert.Empty(azure.Session.Errors);
        Assert.Equal(2, simulated.Simulator.Requests.Arm.Count);
    }

    [Fact]
    public async Task Nothing_is_throttled_within_the_read_budget()
    {
        Fleet fleet = null!;
        await using var simulated = await SimulatedAzure.StartAsync(options =>
        {
            fleet = Fleet.Generate(options.World!, new FleetPlan { SubscriptionId = SimulatedAzure.Subscription, Versions = 300, Galleries = 1, DefinitionsPerGallery = 1 }, options.Clock.GetUtcNow());
            return options with { Clock = TimeProvider.System, Budget = true, Reads = new BucketSize(60, 100) };
        });
        using var azure = new SimulatedSession(simulated);
        Assert.Equal(300, azure.Session.Run("Get-SigReplicationHealth rg-fleet gal_fleet_01 image-001").Count);
        Assert.Empty(azure.Session.Errors);
        Assert.DoesNotContain(simulated.Simulator.Requests.Arm, request => request.IsBudgetRefusal);
    }
}
