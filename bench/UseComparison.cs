using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Bench;

/// <summary>
/// Finds the unused and the latest versions of a tenant with 2,000 subscriptions, 300 galleries, 100,000 image versions, and 50,000 VMs, and
/// compares the time with what the quota of Resource Graph allows, and the requests with those of a loop over all subscriptions.
/// </summary>
internal static class UseComparison
{
    private const int Subscriptions = 2000;
    private const int LoopSubscriptions = 100;
    private const int QueriesAtOnce = 15;
    private const double Window = 5;

    // Objects between two measurements of the memory in use.
    private const int Step = 2000;

    /// <summary>Measures and prints.</summary>
    public static async Task<int> Run()
    {
        var clock = Stopwatch.StartNew();
        var world = new World();
        var plan = new TenantPlan(Subscriptions) { TenantId = LiveComparison.Tenant };
        var reader = world.Access.Add(new Principal("bench", "bench", LiveComparison.Tenant) { Secret = "bench" });
        var tenant = Tenant.Put(world, plan, reader, DateTimeOffset.UtcNow);
        await using var simulator = await Simulator.StartAsync(new SimulatorOptions { World = world, Budget = true });
        Output.Line($"tenant made in {clock.Elapsed.TotalMilliseconds:N0} ms");

        LiveComparison.Connect(simulator);
        var used = Measure(simulator, $"Get-SigImageUse -ManagementGroupId {TenantPlan.ManagementGroup} -Unused", plan.Versions - tenant.Use.All().Count);
        Measure(simulator, $"Get-SigImageUse -ManagementGroupId {TenantPlan.ManagementGroup}", plan.Versions);
        Measure(simulator, $"Get-SigLatestVersion -ManagementGroupId {TenantPlan.ManagementGroup}", plan.Definitions * TenantPlan.Regions.Count);

        simulator.Requests.Clear();
        clock.Restart();
        await LoopAsync(simulator, reader);
        var loop = simulator.Requests.Arm.Count * (Subscriptions / LoopSubscriptions);
        Output.Line($"loop over {LoopSubscriptions} subscriptions: {clock.Elapsed.TotalSeconds:N0} s; scaled: {loop} requests, {loop / (double)used:N0} times as many as Get-SigImageUse -Unused");
        return 0;
    }

    // The simulated Azure runs on the same processors, so its time is shown as well.
    private static int Measure(Simulator simulator, string command, int expected)
    {
        simulator.Requests.Clear();
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var answer = ChildProcess.Run(ChildProcess.Use, command);
        self.Refresh();
        var requests = simulator.Requests.Arm;
        var queries = requests.Count(request => request.Path.Contains("ResourceGraph", StringComparison.OrdinalIgnoreCase));
        var allowed = Math.Ceiling((queries - QueriesAtOnce) / (double)QueriesAtOnce) * Window;
        Output.Line($"{command}");
        Output.Line($"    {answer[0]} objects (expected, except for those that are left open: {expected}), first after {Output.Number(answer[1]) / 1000:N1} s ({Output.Number(answer[6]):N1} s of CPU time), all after {Output.Number(answer[2]) / 1000:N0} s, peak working set {Output.Number(answer[3]):N0} MB");
        Output.Line($"    memory in use on the way: {answer[4]} MB; CPU time: {Output.Number(answer[5]):N0} s, and of the simulated Azure {(self.TotalProcessorTime - before).TotalSeconds:N0} s; allocated: {Output.Number(answer[7]):N0} MB");
        Output.Line($"    {requests.Count} requests, of which {queries} queries; refused: {requests.Count(request => request.IsBudgetRefusal)}; the quota allows them in {allowed:N0} s: {Output.Number(answer[2]) / 1000 / allowed:N2} times");
        return requests.Count;
    }

    /// <summary>Measured in a process of its own: the number of objects, milliseconds to the first and to the last, and memory.</summary>
    /// <param name="command">The command.</param>
    public static int ReadUse(string command)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using (var warm = PowerShell.Create(runspace))
            warm.AddScript($"Import-Module '{Module.Path}'").Invoke();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(command);
        var clock = Stopwatch.StartNew();
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var (first, work) = (0.0, 0.0);
        var memory = new List<long>();
        var count = Pipeline.Run(shell, received =>
        {
            if (received == 1)
            {
                self.Refresh();
                (first, work) = (clock.Elapsed.TotalMilliseconds, (self.TotalProcessorTime - before).TotalSeconds);
            }

            if (received % (Step * 10) == 0 || received == Step)
                memory.Add(GC.GetTotalMemory(forceFullCollection: true) / 1_000_000);
        });
        clock.Stop();
        self.Refresh();
        ChildProcess.Print(
            count, first, clock.Elapsed.TotalMilliseconds, self.PeakWorkingSet64 / 1e6, string.Join(", ", memory), self.TotalProcessorTime.TotalSeconds, work, GC.GetTotalAllocatedBytes() / 1e6);
        return 0;
    }

    // What scripts do that are written for this: list everything in each subscription, and compare.
    private static async Task LoopAsync(Simulator simulator, Principal reader)
    {
        using var client = simulator.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", simulator.Tokens.Issue(reader).Text);
        for (var number = 0; number < LoopSubscriptions; number++)
        {
            var providers = $"/subscriptions/{TenantPlan.SubscriptionId(number)}/providers";
            foreach (var type in new[] { "Microsoft.Compute/virtualMachines", "Microsoft.Compute/disks", "Microsoft.Compute/snapshots", "Microsoft.VirtualMachineImages/imageTemplates" })
                await ListAsync(client, $"{providers}/{type}");
            foreach (var set in await ListAsync(client, $"{providers}/Microsoft.Compute/virtualMachineScaleSets"))
                await ListAsync(client, $"{set}/virtualMachines");
            foreach (var gallery in await ListAsync(client, $"{providers}/Microsoft.Compute/galleries"))
            {
                foreach (var definition in await ListAsync(client, $"{gallery}/images"))
                    await ListAsync(client, $"{definition}/versions");
            }
        }
    }

    private static async Task<List<string>> ListAsync(HttpClient client, string path)
    {
        var ids = new List<string>();
        for (var next = path + "?api-version=2024-03-03"; next is not null;)
        {
            using var response = await client.GetAsync(new Uri(next, UriKind.RelativeOrAbsolute));
            if ((int)response.StatusCode == 429)
            {
                await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
                continue;
            }

            var page = JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
            ids.AddRange(page["value"]!.AsArray().Select(item => (string)item!["id"]!));
            next = (string?)page["nextLink"];
        }

        return ids;
    }
}
