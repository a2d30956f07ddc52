using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Failures;
using SigTroubleshoot.Resources.Mapping.Activity;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Bench;

/// <summary>
/// Finds 10,000 failed operations among as many that succeeded in the activity log of a subscription, and compares the time with
/// reading and parsing the same pages. Each runs in a process of its own, several times.
/// </summary>
internal static class FailuresComparison
{
    private const int Failed = 10_000;
    private const int Succeeded = 10_000;
    private const int Runs = 3;
    private const string Subscription = LiveComparison.Subscription;
    private const string Group = $"/subscriptions/{Subscription}/resourceGroups/rg-images/providers/Microsoft.Compute";

    /// <summary>Measures and prints.</summary>
    public static async Task<int> Run()
    {
        var world = LiveComparison.WorldOf("Failures", out var reader);
        Fill(world, DateTimeOffset.UtcNow);
        await using var simulator = await Simulator.StartAsync(new SimulatorOptions { World = world, PageSize = 200 });
        LiveComparison.Connect(simulator);
        var token = simulator.Tokens.Issue(reader).Text;

        var pages = Measure(ChildProcess.ActivityPages, token);
        Output.Line($"reading and parsing {pages[2]:N0} events on {simulator.Requests.Arm.Count / Runs} pages: {pages[0]:N0} ms, CPU {pages[1]:N0} ms");
        Print("the same and finding the failures, in a program", Measure(ChildProcess.ActivityFailures, token), pages);
        var cmdlet = Measure(ChildProcess.Failures);
        Print("Get-SigFailure", cmdlet, pages);
        Output.Line($"  first result after {cmdlet[3]:N0} ms; peak working set {cmdlet[4]:N0} MB; memory in use after 2,500, 5,000, 7,500, and 10,000 failures: {cmdlet[5]:N1}, {cmdlet[6]:N1}, {cmdlet[7]:N1}, {cmdlet[8]:N1} MB");
        return 0;
    }

    /// <summary>Measured in a process of its own: milliseconds, CPU milliseconds, and the number of events.</summary>
    public static int ReadPages(string token) => Report(token, async reader =>
    {
        var count = 0;
        foreach (var path in Query().Paths(Subscription))
            await reader.ListAsync(path, page => Task.FromResult(count += page.Count(item => ActivityEventMapping.Map(new Resources.Mapping.JsonNode(item)) is not null)), default);
        return count;
    });

    /// <summary>The same for the failed operations.</summary>
    public static int ReadFailures(string token) => Report(token, async reader =>
    {
        var count = 0;
        await SigEngine.Default.Failures(reader, Query(), _ => true, failures => Task.FromResult(count += failures.Count), default).ReadAsync([Subscription]);
        return count;
    });

    /// <summary>The same for the cmdlet; also milliseconds to the first result, and memory in MB.</summary>
    public static int RunCmdlet()
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        // Signing in, and what every live cmdlet loads, is not counted.
        using (var warm = PowerShell.Create(runspace))
            warm.AddScript($"Import-Module '{Module.Path}'; Get-SigUsage -Location westeurope | Out-Null").Invoke();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript("Get-SigFailure -Since 80d");
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var first = 0.0;
        var memory = new List<object>();
        var count = Pipeline.Run(shell, received =>
        {
            if (received == 1)
                first = clock.Elapsed.TotalMilliseconds;
            if (received % 2500 == 0)
                memory.Add(GC.GetTotalMemory(forceFullCollection: true) / 1e6);
        });
        clock.Stop();
        self.Refresh();
        ChildProcess.Print([clock.Elapsed.TotalMilliseconds, (self.TotalProcessorTime - before).TotalMilliseconds, count, first, self.PeakWorkingSet64 / 1e6, .. memory]);
        return 0;
    }

    private static ActivityQuery Query() => new(DateTimeOffset.UtcNow.AddDays(-80), DateTimeOffset.UtcNow, [], IncludesResolved: false);

    private static int Report(string token, Func<ArmReader, Task<int>> read)
    {
        using var transport = new PlainTransport(token);
        var reader = new ArmReader(transport);
        // The connection is open, and a rule has been applied.
        SigEngine.Default.Diagnose("ErrorCode: Conflict");
        reader.GetAsync($"/subscriptions/{Subscription}?api-version=2022-12-01", default).GetAwaiter().GetResult();
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var count = read(reader).GetAwaiter().GetResult();
        clock.Stop();
        self.Refresh();
        ChildProcess.Print(clock.Elapsed.TotalMilliseconds, (self.TotalProcessorTime - before).TotalMilliseconds, count);
        return 0;
    }

    private static double[] Measure(params string[] arguments) =>
        Enumerable.Range(0, Runs).Select(_ => ChildProcess.Run(arguments).Select(Output.Number).ToArray()).OrderBy(run => run[1]).ElementAt(Runs / 2);

    private static void Print(string name, double[] run, double[] pages)
    {
        if ((int)run[2] is var count and not Failed)
            throw new InvalidOperationException($"{name}: {count} failures instead of {Failed}.");
        Output.Line($"{name}: {run[0]:N0} ms, CPU {run[1]:N0} ms; {run[0] / pages[0]:N2} and {run[1] / pages[1]:N2} times");
    }

    // One failure every eleven minutes, each with other names, and an operation that succeeded between two of them.
    private static void Fill(World world, DateTimeOffset now)
    {
        for (var i = 0; i < Failed; i++)
        {
            var (operation, resource, status, error) = FailureOf(i);
            world.Activity.AddOperation(new ActivityEntry(now.AddMinutes(-11 * (i + 1)), operation, resource, "Failed", $"c0de0000-0000-4000-8000-{i:D12}")
            {
                StatusCode = status,
                StatusMessage = new JsonObject { ["error"] = new JsonObject { ["code"] = error.Code, ["message"] = error.Message } }.ToJsonString(),
            });
        }

        for (var i = 0; i < Succeeded; i++)
        {
            world.Activity.AddOperation(new ActivityEntry(now.AddMinutes(-11 * (i + 1)).AddMinutes(-5), "Microsoft.Compute/disks/write", $"{Group}/disks/disk-{i}", "Succeeded", $"c0de0000-0000-4000-8001-{i:D12}")
            {
                StatusCode = "OK",
            });
        }
    }

    private static (string Operation, string Resource, string Status, (string Code, string Message) Error) FailureOf(int i)
    {
        const string versionWrite = "Microsoft.Compute/galleries/images/versions/write";
        const string machineWrite = "Microsoft.Compute/virtualMachines/write";
        var version = $"{Group}/galleries/gal_{i % 7}/images/web-{i % 40}/versions/1.0.{i}";
        var machine = $"{Group}/virtualMachines/vm-{i}";
        return (i % 5) switch
        {
            0 => (versionWrite, version, "BadRequest", ("InvalidParameter", $"Gallery image version publishing profile regions 'northeurope, uksouth' must contain the location of image version 'westeurope{i % 9}'")),
            1 => (versionWrite, version, "Conflict", ("Conflict", $"The resource with id '{version}' has a different Hypervisor generation ['V2'] than the parent gallery image Hypervisor generation ['V1'].")),
            2 => (machineWrite, machine, "NotFound", ("GalleryImageNotFound", $"The gallery image {version} is not available in northeurope region. Please contact image owner to replicate to this region, or change your requested region.")),
            3 => (versionWrite, version, "Conflict", ("Conflict", $"Another operation {i} is in progress on the resource.")),
            _ => (versionWrite, version, "NotFound", ("ParentResourceNotFound", $"Failed to perform 'write' on resource(s) of type 'galleries/images/versions', because the parent resource '{version.Substring(0, version.IndexOf("/versions", StringComparison.Ordinal))}' could not be found.")),
        };
    }

    /// <summary>The same pages as fast as .NET reads them.</summary>
    private sealed class PlainTransport : IArmTransport
    {
        private readonly HttpClient _client;

        public PlainTransport(string token)
        {
            _client = new HttpClient(LiveComparison.Handler())
            {
                BaseAddress = new Uri(Environment.GetEnvironmentVariable("SIGTROUBLESHOOT_ENVIRONMENT")!),
            };
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        public int MaxConcurrency => 64;

        public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
        {
            using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(request.Path, UriKind.Relative));
            if (request.Body is not null)
                message.Content = new StringContent(request.Body, new MediaTypeHeaderValue("application/json"));
            using var response = await _client.SendAsync(message, cancellation);
            return new ArmResponse((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
        }

        public void Dispose() => _client.Dispose();
    }
}
