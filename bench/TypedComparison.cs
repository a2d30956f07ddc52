using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.ResourceManager;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Bench;

/// <summary>
/// Compares reading the replication status of 1,000 versions with Microsoft's typed client, with the same number of requests at
/// the same time. Each runs in its own process; what starts it, signs in, and reads one version is not counted.
/// </summary>
internal static class TypedComparison
{
    private const int Count = 1000;
    private const int Runs = 3;

    /// <summary>Measures and prints.</summary>
    public static async Task<int> Run()
    {
        foreach (var latency in new[] { 0, 100 })
        {
            await using var simulator = await LiveComparison.Start(budget: false, TimeSpan.FromMilliseconds(latency), Count, out _);
            LiveComparison.Connect(simulator);
            var token = simulator.Tokens.Issue(simulator.World.Access.Find("bench")!).Text;
            foreach (var limit in new[] { 16, 64 })
            {
                var ours = Measure(ChildProcess.FleetOurs, limit, token);
                var typed = Measure(ChildProcess.FleetTyped, limit, token);
                Output.Line($"{Count} versions, {latency} ms latency, {limit} at the same time: {ours.Time:N0} ms, {ours.Allocated:N0} MB allocated, working set grew by {ours.Growth:N0} MB");
                Output.Line($"  Azure.ResourceManager.Compute: {typed.Time:N0} ms, {typed.Allocated:N0} MB allocated, working set grew by {typed.Growth:N0} MB; ours / typed: {ours.Time / typed.Time:N2} in time, {ours.Allocated / typed.Allocated:N2} in memory allocated");
            }
        }

        return 0;
    }

    /// <summary>Reads the fleet with the module; in a process of its own.</summary>
    public static int ReadOurs(string limit)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        Invoke($"Import-Module '{Module.Path}'; Get-SigReplicationHealth rg-fleet gal_fleet_01 image-001 1.0.0 | Out-Null");
        return Report(() => Invoke($"$n = 0; Get-SigReplicationHealth rg-fleet gal_fleet_01 -ThrottleLimit {limit} | ForEach-Object {{ $n++ }}; $n"));

        int Invoke(string script)
        {
            using var shell = PowerShell.Create(runspace);
            var output = shell.AddScript(script).Invoke();
            return shell.HadErrors ? throw new InvalidOperationException(shell.Streams.Error[0].ToString()) : output.Count == 0 ? 0 : (int)output[0].BaseObject;
        }
    }

    /// <summary>Reads the fleet with the typed client; in a process of its own.</summary>
    public static int ReadTyped(string limit, string token)
    {
        var endpoint = new Uri(Environment.GetEnvironmentVariable("SIGTROUBLESHOOT_ENVIRONMENT")!);
        using var http = new HttpClient(LiveComparison.Handler());
        var client = new ArmClient(
            DelegatedTokenCredential.Create((_, _) => new AccessToken(token, DateTimeOffset.UtcNow.AddHours(1))),
            Environment.GetEnvironmentVariable("AZURE_SUBSCRIPTION_ID"),
            new ArmClientOptions { Environment = new ArmEnvironment(endpoint, endpoint.AbsoluteUri), Transport = new HttpClientTransport(http) });
        var gallery = client.GetGalleryResource(GalleryResource.CreateResourceIdentifier(Environment.GetEnvironmentVariable("AZURE_SUBSCRIPTION_ID"), "rg-fleet", "gal_fleet_01"));
        var first = gallery.GetGalleryImage("image-001").Value.GetGalleryImageVersion("1.0.0", ReplicationStatusType.ReplicationStatus);
        if (first.Value.Data.ReplicationStatus is null)
            throw new InvalidOperationException("The version has no replication status.");
        return Report(() => ReadTypedAsync(gallery, int.Parse(limit, CultureInfo.InvariantCulture)).GetAwaiter().GetResult());
    }

    private static async Task<int> ReadTypedAsync(GalleryResource gallery, int limit)
    {
        var count = 0;
        await Parallel.ForEachAsync(VersionsOf(gallery), new ParallelOptions { MaxDegreeOfParallelism = limit }, async (version, cancellation) =>
        {
            var read = await version.GetAsync(ReplicationStatusType.ReplicationStatus, cancellation);
            if (read.Value.Data.ReplicationStatus.Summary.Count > 0)
                Interlocked.Increment(ref count);
        });
        return count;
    }

    private static async IAsyncEnumerable<GalleryImageVersionResource> VersionsOf(GalleryResource gallery)
    {
        await foreach (var definition in gallery.GetGalleryImages().GetAllAsync())
        {
            await foreach (var version in definition.GetGalleryImageVersions().GetAllAsync())
                yield return version;
        }
    }

    private static int Report(Func<int> read)
    {
        using var self = Process.GetCurrentProcess();
        GC.Collect();
        self.Refresh();
        var (before, allocated) = (self.WorkingSet64, GC.GetTotalAllocatedBytes(true));
        var clock = Stopwatch.StartNew();
        var count = read();
        clock.Stop();
        self.Refresh();
        ChildProcess.Print(clock.Elapsed.TotalMilliseconds, (GC.GetTotalAllocatedBytes(true) - allocated) / 1e6, Math.Max(0, self.PeakWorkingSet64 - before) / 1e6, count);
        return 0;
    }

    private static (double Time, double Allocated, double Growth) Measure(string child, int limit, string token)
    {
        var runs = Enumerable.Range(0, Runs).Select(_ => ChildProcess.Run(child, limit.ToString(CultureInfo.InvariantCulture), token).Select(Output.Number).ToArray()).OrderBy(run => run[0]).ToArray();
        foreach (var run in runs)
        {
            if ((int)run[3] is var count and not Count)
                throw new InvalidOperationException($"{child}: {count} versions instead of {Count}.");
        }

        return (runs[Runs / 2][0], runs[Runs / 2][1], runs[Runs / 2][2]);
    }
}
