using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Security.Cryptography.X509Certificates;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Bench;

/// <summary>
/// Compares the time to read the replication status of 1,000 versions from the ARM simulator with the minimum that their
/// number, the throttle limit, and the latency allow, with a sequential loop, and with the minimum that the read budget allows.
/// </summary>
internal static class LiveComparison
{
    /// <summary>The tenant that <see cref="Connect"/> signs in to.</summary>
    public const string Tenant = "99999999-9999-9999-9999-999999999999";

    /// <summary>The subscription that <see cref="Connect"/> chooses.</summary>
    public const string Subscription = "11111111-1111-1111-1111-111111111111";

    private const int Count = 1000;
    private const int LoopCount = 100;
    private const int ThrottleLimit = 16;
    private const int MoreAtOnce = 64;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    /// <summary>Measures and prints.</summary>
    public static async Task<int> Run()
    {
        await CompareWithLoop();
        await CompareWithBudget();
        await MeasureMemory();
        return 0;
    }

    private static async Task CompareWithLoop()
    {
        await using var simulator = await Start(budget: false, Latency, Count, out var fleet);
        using var session = Open(simulator, fleet);
        var ours = Output.Median(3, () => Measure(session, "Get-SigReplicationHealth rg-fleet gal_fleet_01", Count));
        var ideal = Count / (double)ThrottleLimit * Latency.TotalMilliseconds;
        Output.Line($"{Count} versions, {Latency.TotalMilliseconds:N0} ms latency");
        Output.Line($"Get-SigReplicationHealth    {ours,8:N0} ms   {ideal / ours * 100:N0} % of the ideal of {ideal:N0} ms");
        var loop = Measure(session, $"$ids[0..{LoopCount - 1}] | ForEach-Object {{ Invoke-AzRestMethod -Path \"$_`?api-version=2024-03-03&`$expand=ReplicationStatus\" -Method GET }}", LoopCount) * Count / LoopCount;
        Output.Line($"loop of Invoke-AzRestMethod {loop,8:N0} ms   {loop / ours:N1} times as long (measured with {LoopCount}, scaled)");
        FirstResult(simulator, session);
        await CompareWithMoreAtOnce();
    }

    // The versions are of two definitions, and each has pages that follow one another.
    private static async Task CompareWithMoreAtOnce()
    {
        await using var simulator = await Start(budget: false, Latency, Count, out var fleet);
        using var session = Open(simulator, fleet);
        var ours = Output.Median(3, () => Measure(session, $"Get-SigReplicationHealth rg-fleet gal_fleet_01 -ThrottleLimit {MoreAtOnce}", Count));
        var ideal = Count / (double)MoreAtOnce * Latency.TotalMilliseconds;
        Output.Line($"-ThrottleLimit {MoreAtOnce}           {ours,8:N0} ms   {ideal / ours * 100:N0} % of the ideal of {ideal:N0} ms");
    }

    private static async Task CompareWithBudget()
    {
        await using var simulator = await Start(budget: true, Latency, Count, out var fleet);
        using var session = Open(simulator, fleet);
        var ours = Measure(session, "Get-SigReplicationHealth rg-fleet gal_fleet_01", Count);
        var requests = simulator.Requests.Arm;
        var allowed = (requests.Count - 250) / 25.0 * 1000;
        Output.Line($"with a read budget of 250 and 25 a second: {ours:N0} ms for {requests.Count} requests; the budget allows {allowed:N0} ms: {ours / allowed:N2} times; refused as too many: {requests.Count(request => request.IsBudgetRefusal)}");
    }

    /// <summary>Measures the memory in use after each 2,500 of 10,000 results that are not kept; it includes the simulator's own request log.</summary>
    private static async Task MeasureMemory()
    {
        const int many = 10_000;
        await using var simulator = await Start(budget: false, TimeSpan.Zero, many, out var fleet);
        using var session = Open(simulator, fleet);
        using var shell = PowerShell.Create(session);
        var alive = shell.AddScript("$n = 0; Get-SigReplicationHealth rg-fleet gal_fleet_01 | ForEach-Object { if (++$n % 2500 -eq 0) { [GC]::GetTotalMemory($true) / 1MB } }").Invoke<double>();
        Output.Line($"MB alive after 2,500, 5,000, 7,500 and 10,000 versions: {alive[0]:N1}, {alive[1]:N1}, {alive[2]:N1}, {alive[3]:N1}");
    }

    /// <summary>The first result must not wait for the second page of a list.</summary>
    private static void FirstResult(Simulator simulator, Runspace session)
    {
        simulator.Requests.Clear();
        Measure(session, "foreach ($once in 1) { Get-SigReplicationHealth rg-fleet gal_fleet_01 image-001 | ForEach-Object { $_; break } }", 1);
        var pages = simulator.Requests.Arm.Count(request => request.Path.EndsWith("/versions", StringComparison.Ordinal));
        Output.Line($"pages of the list asked for when the first result was out: {pages}");
    }

    /// <summary>Starts a simulated Azure with a fleet of versions.</summary>
    public static Task<Simulator> Start(bool budget, TimeSpan latency, int count, out Fleet fleet)
    {
        var world = WorldOf("Fleet", out _);
        fleet = Fleet.Generate(world, new FleetPlan { SubscriptionId = Subscription, Versions = count, Galleries = 1, DefinitionsPerGallery = 2 }, DateTimeOffset.UtcNow);
        return Simulator.StartAsync(new SimulatorOptions { World = world, Latency = latency, Budget = budget });
    }

    /// <summary>A world with the subscription, and with a principal that can read it.</summary>
    /// <param name="name">The name of the subscription.</param>
    /// <param name="reader">Receives the principal, which <see cref="Connect"/> uses.</param>
    public static World WorldOf(string name, out Principal reader)
    {
        var world = new World();
        world.PutSubscription(new Subscription(Subscription, name, Tenant));
        reader = world.Access.Add(new Principal("bench", "bench", Tenant) { Secret = "bench" });
        world.Access.Assign(reader, $"/subscriptions/{Subscription}", Role.Reader);
        return world;
    }

    /// <summary>A connection to the simulator that the parent of this process has chosen with <see cref="Connect"/>.</summary>
    public static SocketsHttpHandler Handler()
    {
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(X509Certificate2.CreateFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("SIGTROUBLESHOOT_CA_FILE")!)));
        return new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = trust } };
    }

    /// <summary>Makes this process, and those that it starts, use a simulator.</summary>
    public static void Connect(Simulator simulator)
    {
        Environment.SetEnvironmentVariable("AZURE_AUTHORITY_HOST", simulator.Endpoint.AbsoluteUri);
        Environment.SetEnvironmentVariable("AZURE_TENANT_ID", Tenant);
        Environment.SetEnvironmentVariable("AZURE_CLIENT_ID", "bench");
        Environment.SetEnvironmentVariable("AZURE_CLIENT_SECRET", "bench");
        Environment.SetEnvironmentVariable("AZURE_SUBSCRIPTION_ID", Subscription);
        Environment.SetEnvironmentVariable("SIGTROUBLESHOOT_ENVIRONMENT", simulator.Endpoint.AbsoluteUri);
        Environment.SetEnvironmentVariable("SIGTROUBLESHOOT_CA_FILE", simulator.CertificateFile);
    }

    private static Runspace Open(Simulator simulator, Fleet fleet)
    {
        Connect(simulator);
        var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        runspace.SessionStateProxy.SetVariable("ids", fleet.Ids.ToArray());
        Measure(runspace, $"Import-Module '{Module.Path}'; Import-Module '{StandIn}'; Get-SigReplicationHealth rg-fleet gal_fleet_01 image-001 1.0.0", 1);
        return runspace;
    }

    private static string StandIn => Path.Combine(Module.RepositoryRoot, "tests/ArmSimulator/Az.Accounts/Az.Accounts.psd1");

    private static double Measure(Runspace runspace, string script, int expected)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(script);
        var clock = Stopwatch.StartNew();
        var output = shell.Invoke();
        clock.Stop();
        if (shell.HadErrors)
            throw new InvalidOperationException(shell.Streams.Error[0].ToString());
        return output.Count == expected ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{output.Count} results instead of {expected}.");
    }
}
