using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>Since when versions are replicated, from the activity log of the simulated Azure.</summary>
public sealed class HistoryTests
{
    private const string Web = SimulatedAzure.WebServer;
    private const string Old = Web + "/versions/2.3.0";
    private const string AllRegions = """{"location":"westeurope","properties":{"publishingProfile":{"targetRegions":[{"name":"West Europe"},{"name":"North Europe"},{"name":"UK South"},{"name":"East US"}]}}}""";

    [Theory]
    [InlineData(7, "", "InProgress SIG502", "Azure does not report since when.")]
    [InlineData(7, "-IncludeHistory", "Stuck SIG503", "has been running for at least 7 hours, which is more than six hours: according to the activity log, the version was last written on ")]
    [InlineData(5, "-IncludeHistory", "InProgress SIG502", "according to the activity log, it began at the latest on ")]
    public async Task A_region_that_was_added_to_an_old_version_is_stuck_only_if_its_start_is_known(int hours, string parameters, string expected, string words)
    {
        await using var azure = await StartAsync(hours);
        await azure.WriteAsync(Old, AllRegions, TimeSpan.FromHours(20));
        azure.EndNow();
        var health = Assert.Single(azure.Run($"Get-SigReplicationHealth -ResourceId '{Old}' {parameters}"));
        var finding = Assert.Single(health.Findings, finding => finding.RuleId is "SIG502" or "SIG503");
        Assert.Equal(expected, $"{health.State} {finding.RuleId}");
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        var region = Assert.Single(health.Regions, region => region.State == "Replicating");
        Assert.Equal(parameters.Length > 0, region.Since is not null);
        Assert.Equal(region.Since, health.LastWrite);
        if (region.Since is { } since)
            Assert.InRange((health.ReadAt - since).TotalHours, hours, hours + 0.1);
        Assert.All(health.Regions.Where(other => other != region), other => Assert.Null(other.Since));
    }

    [Fact]
    public async Task The_time_left_is_what_other_versions_of_the_definition_took()
    {
        await using var azure = await StartAsync(5);
        await azure.WriteAsync(Web + "/versions/3.0.0", AllRegions, TimeSpan.FromMinutes(90));
        azure.Advance(TimeSpan.FromHours(4));
        await azure.WriteAsync(Web + "/versions/3.1.0", AllRegions, TimeSpan.FromHours(3));
        azure.EndNow();
        var health = Assert.Single(azure.Run($"Get-SigReplicationHealth -ResourceId '{Web}/versions/3.1.0' -IncludeHistory"));
        Assert.Equal(TimeSpan.FromMinutes(90), health.UsualTime);
        Assert.InRange(health.TimeLeft!.Value.TotalMinutes, 29, 30);
        Assert.All(health.Regions, region => Assert.Equal(health.TimeLeft, region.TimeLeft));
        Assert.Contains("other versions took 90 minutes", health.Findings.First(finding => finding.RuleId == "SIG502").Message, StringComparison.Ordinal);
        Assert.Null(Assert.Single(azure.Run($"Get-SigReplicationHealth -ResourceId '{Web}/versions/3.1.0'")).TimeLeft);
    }

    [Fact]
    public async Task The_log_is_read_once_for_a_resource_group_and_only_if_a_version_is_being_replicated()
    {
        await using var azure = await StartAsync(1);
        azure.EndNow();
        azure.Run($"Get-SigReplicationHealth rg-golden-images gal_contoso appliance, encrypted -IncludeHistory");
        Assert.Equal(0, azure.LogReads);
        Assert.Equal(2, azure.Run("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.4.0, 2.6.0 -IncludeHistory").Count);
        Assert.Equal(1, azure.LogReads);
    }

    [Fact]
    public async Task A_log_that_cannot_be_read_is_a_warning_and_the_versions_are_answered()
    {
        await using var azure = await StartAsync(1);
        azure.EndNow();
        azure.Simulated.Simulator.Faults.Add(FaultKind.Forbidden, "eventtypes");
        var all = azure.Run("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.4.0, 2.6.0 -IncludeHistory");
        Assert.Equal(["InProgress", "Stuck"], all.Select(health => health.State.ToString()).Order());
        Assert.All(all, health => Assert.Null(health.LastWrite));
        Assert.Contains("the activity log of '" + ContosoWorld.Group + "' could not be read completely", Assert.Single(azure.Session.Session.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_reports_what_the_log_shows()
    {
        await using var azure = await StartAsync(7);
        await azure.WriteAsync(Old, AllRegions, TimeSpan.FromHours(20));
        azure.EndNow();
        var output = azure.Session.Session.Run($"Wait-SigReplication -ResourceId '{Old}' -IncludeHistory -Timeout 0");
        Assert.Equal(ReplicationHealthState.Stuck, ((ReplicationHealth)Assert.Single(output).BaseObject).State);
    }

    /// <summary>The small world some hours ago.</summary>
    private static async Task<Past> StartAsync(int hoursAgo)
    {
        var clock = new SimulatedClock(DateTimeOffset.UtcNow.AddHours(-hoursAgo));
        return new Past(await SimulatedAzure.StartAsync(options => options with { Clock = clock, World = ContosoWorld.Create(clock) }), clock);
    }

    private sealed class Past(SimulatedAzure azure, SimulatedClock clock) : IAsyncDisposable
    {
        private SimulatedSession? _session;

        public SimulatedAzure Simulated => azure;

        public SimulatedSession Session => _session ??= new SimulatedSession(azure);

        public int LogReads => azure.Simulator.Requests.All.Count(request => request.Path.Contains("eventtypes", StringComparison.Ordinal));

        public void Advance(TimeSpan time) => clock.Advance(time);

        /// <summary>Advances the clock to the real time, which the cmdlets have.</summary>
        public void EndNow() => clock.Advance(DateTimeOffset.UtcNow - clock.GetUtcNow());

        public async Task WriteAsync(string id, string body, TimeSpan duration)
        {
            azure.SignIn(azure.World.Access.Find(ContosoWorld.Client)!);
            azure.World.Outlook.Duration = duration;
            Assert.InRange((int)(await azure.SendAsync(HttpMethod.Put, id + "?api-version=2024-03-03", body)).Status, 200, 201);
        }

        public List<ReplicationHealth> Run(string script) => Session.Session.Run<ReplicationHealth>(script);

        public async ValueTask DisposeAsync()
        {
            _session?.Dispose();
            await azure.DisposeAsync();
        }
    }
}
