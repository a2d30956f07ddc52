using System.Management.Automation;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class WaitSigReplicationTests
{
    private const string Web = SimulatedAzure.WebServer;

    [Theory]
    [InlineData("2.3.0", "Healthy")]
    [InlineData("2.5.0", "Degraded")]
    [InlineData("9.9.9", "NotEvaluated")]
    public async Task A_complete_version_is_returned_immediately(string version, string state)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.Equal(state, One(azure, $"Wait-SigReplication rg-golden-images gal_contoso web-server-2025 {version}").State.ToString());
        Assert.Empty(azure.Session.Errors);
    }

    [Theory]
    [InlineData(null, "Healthy")]
    [InlineData("Disk is full.", "Degraded")]
    public async Task It_waits_until_the_last_region_is_complete(string? failure, string state)
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        var id = Put(simulated, failure is null ? RegionState.Completed : RegionState.Failed(failure));
        using var azure = new SimulatedSession(simulated);
        using var shell = azure.Session.CreateShell();
        var run = shell.AddScript($"Wait-SigReplication -ResourceId '{id}' -Interval 0.02").BeginInvoke();
        await simulated.Simulator.Requests.WaitForAsync(request => request.Path.EndsWith("3.0.0", StringComparison.Ordinal)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(run.IsCompleted);
        simulated.Clock.Advance(TimeSpan.FromHours(2));
        var health = (ReplicationHealth)Assert.Single(await Task.Run(() => shell.EndInvoke(run))).BaseObject;
        Assert.Equal(state, health.State.ToString());
        Assert.Empty(shell.Streams.Error);
        Assert.True(simulated.Simulator.Requests.Arm.Count >= 2);
    }

    [Fact]
    public async Task A_bar_for_the_whole_and_one_for_each_region_are_shown_and_removed()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        using var shell = azure.Session.CreateShell();
        shell.AddScript("Wait-SigReplication rg-golden-images gal_contoso web-server-2025 2.4.0 -Timeout 0 -ErrorAction Ignore").Invoke();
        // On a busy machine, the read itself may take long enough to be shown.
        var own = shell.Streams.Progress.Where(record => record.Activity != "Reading Azure").ToList();
        Assert.Equal(("Waiting for replication", 0), (own[0].Activity, own[0].PercentComplete));
        var shown = own.Skip(1).Where(record => record.RecordType == ProgressRecordType.Processing).ToList();
        Assert.Equal(["Waiting for replication", "northeurope", "uksouth", "westeurope"], shown.Select(record => record.Activity).Order(StringComparer.Ordinal));
        Assert.Equal((80, -1), (shown.Single(record => record.ActivityId == 0).PercentComplete, shown.Single(record => record.ActivityId == 0).ParentActivityId));
        Assert.Equal((40, 0, "Replicating"), shown.Where(record => record.Activity == "uksouth").Select(record => (record.PercentComplete, record.ParentActivityId, record.StatusDescription)).Single());
        Assert.Equal(4, own.Count(record => record.RecordType == ProgressRecordType.Completed));
    }

    [Theory]
    [InlineData("-Region 'North Europe'")]
    [InlineData("-Region westeurope")]
    public async Task Only_the_specified_region_matters(string region)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.Equal("2.4.0", One(azure, $"Wait-SigReplication rg-golden-images gal_contoso web-server-2025 2.4.0 {region}").Name);
        Assert.Empty(azure.Session.Errors);
    }

    [Fact]
    public async Task A_region_that_is_not_a_target_is_reported_immediately()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var health = One(azure, "Wait-SigReplication rg-golden-images gal_contoso web-server-2025 2.3.0 -Region japaneast");
        Assert.Equal("2.3.0", health.Name);
        Assert.StartsWith("RegionNotTargeted", Assert.Single(azure.Session.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Timeout 0")]
    [InlineData("-TimeoutSec 0.1 -Interval 0.02")]
    [InlineData("-Timeout 00:00:00.1 -Interval '0.02'")]
    public async Task At_the_timeout_each_version_is_returned_with_an_error(string arguments)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var output = azure.Session.Run($"'{Web}/versions/2.4.0', '{Web}/versions/2.3.0', '{Web}/versions/2.4.0' | Wait-SigReplication {arguments}");
        Assert.Equal(["2.3.0 Healthy", "2.4.0 InProgress"], output.Select(item => (ReplicationHealth)item.BaseObject).Select(health => $"{health.Name} {health.State}"));
        var error = Assert.Single(azure.Session.Errors);
        Assert.StartsWith("ReplicationTimeout", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("uksouth: Replicating 40 %", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_read_does_not_end_the_wait()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        var id = Put(simulated, RegionState.Completed);
        using var azure = new SimulatedSession(simulated);
        using var shell = azure.Session.CreateShell();
        // A page of a proxy is requested twice; then the read gives up.
        simulated.Simulator.Faults.Add(new Fault(FaultKind.Html) { Count = 2 });
        var run = shell.AddScript($"Wait-SigReplication -ResourceId '{id}' -Interval 0.02").BeginInvoke();
        await simulated.Simulator.Requests.WaitForAsync(request => request.Status == 200 && request.Path.EndsWith("3.0.0", StringComparison.Ordinal)).WaitAsync(TimeSpan.FromSeconds(30));
        simulated.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(ReplicationHealthState.Healthy, ((ReplicationHealth)Assert.Single(await Task.Run(() => shell.EndInvoke(run))).BaseObject).State);
        Assert.Empty(shell.Streams.Error);
    }

    [Theory]
    [InlineData("-Timeout -1", "TimeInvalid")]
    [InlineData("-Interval 0", "TimeInvalid")]
    [InlineData("-Timeout 1e300", "ParameterArgumentTransformationError")]
    [InlineData("-Timeout soon", "ParameterArgumentTransformationError")]
    [InlineData("-Timeout $null", "ParameterArgumentTransformationError")]
    [InlineData("-Timeout 5x", "ParameterArgumentTransformationError")]
    [InlineData("-Timeout ms", "ParameterArgumentTransformationError")]
    [InlineData("-Timeout ''", "ParameterArgumentTransformationError")]
    [InlineData("-Timeout 1.2.3h", "ParameterArgumentTransformationError")]
    public void An_invalid_time_is_an_error(string arguments, string errorId)
    {
        using var session = new Session();
        Assert.StartsWith(errorId, session.Error($"Wait-SigReplication rg g d 1.0.0 {arguments}").FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_wait_for_is_not_an_error()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.Empty(azure.Session.Run("Wait-SigReplication rg-golden-images gal_contoso nothing*"));
        Assert.Empty(azure.Session.Errors);
    }

    // A pipeline that found nothing must not look as if the wait had succeeded.
    [Theory]
    [InlineData("$null | Wait-SigReplication")]
    [InlineData("@() | Wait-SigReplication")]
    [InlineData("$null, '' | Wait-SigReplication")]
    [InlineData("@{ Id = $null } | ForEach-Object { [pscustomobject]$_ } | Where-Object Id | Wait-SigReplication")]
    [InlineData("Wait-SigReplication -InputObject $null")]
    [InlineData("Wait-SigReplication -ResourceId @()")]
    public void Waiting_for_nothing_is_not_silent(string script)
    {
        using var session = new Session();
        Assert.Empty(session.Run(script));
        Assert.Contains("nothing to wait for", Assert.Single(session.Warnings), StringComparison.Ordinal);
        Assert.Empty(session.Errors);
    }

    private static string Put(SimulatedAzure simulated, RegionState end)
    {
        var now = simulated.Clock.GetUtcNow();
        return simulated.World.Put(new ImageVersion($"{Web}/versions/3.0.0")
        {
            Location = "westeurope",
            Published = now,
            Targets =
            [
                new TargetRegion("West Europe") { Replicas = 3, Script = RegionScript.Always(RegionState.Completed) },
                new TargetRegion("UK South") { Replicas = 3, Script = RegionScript.Copying(now, TimeSpan.FromHours(1), end) },
            ],
        }).Id;
    }

    private static ReplicationHealth One(SimulatedSession azure, string script) => (ReplicationHealth)Assert.Single(azure.Session.Run(script)).BaseObject;
}
