using System.Reflection;
using System.Runtime.InteropServices;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A simulator that is started and stopped manually.</summary>
internal static class HandRun
{
    /// <summary>The subscription of <c>--fleet</c>.</summary>
    public const string FleetSubscription = "55555555-5555-5555-5555-555555555555";

    private const string UsualFolder = "./out/ArmSimulator";

    /// <summary>Runs a simulator until Ctrl+C.</summary>
    /// <returns>The exit code: 0, 1 if it could not start, 2 if an argument is invalid.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        CommandLine line;
        try
        {
            line = CommandLine.Parse(arguments);
        }
        catch (FormatException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message} --help tells the options.");
            return 2;
        }

        if (line.Help)
        {
            Console.WriteLine(CommandLine.Usage);
            return 0;
        }

        try
        {
            await ServeAsync(line);
            return 0;
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync($"The simulator could not start on port {line.Port}: {e.Message} Another port: --port {line.Port + 1}.");
            return 1;
        }
    }

    private static async Task ServeAsync(CommandLine line)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        await using var simulator = await Simulator.StartAsync(new SimulatorOptions
        {
            Port = line.Port,
            World = MakeWorld(line),
            Latency = line.Latency,
            Budget = line.Budget,
            Seed = line.Seed,
        });
        foreach (var fault in line.Faults)
            simulator.Faults.Add(fault);
        SessionScripts.Write(simulator, line.Folder ?? Path.Combine(Root(), UsualFolder));
        Console.WriteLine(Greeting.Text(simulator, line, line.Folder ?? UsualFolder));
        await stopped.Task;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stopped.TrySetResult();
        }
    }

    private static World MakeWorld(CommandLine line)
    {
        var world = ContosoWorld.Create();
        if (line.Tenant > 0)
            Tenant.Put(world, new TenantPlan(line.Tenant) { TenantId = ContosoWorld.Tenant }, world.Access.Find(ContosoWorld.Client)!, DateTimeOffset.UtcNow);
        if (line.Fleet == 0)
            return world;
        world.PutSubscription(new Subscription(FleetSubscription, "Contoso Fleet", ContosoWorld.Tenant));
        world.Access.Assign(world.Access.Find(ContosoWorld.Client)!, $"/subscriptions/{FleetSubscription}", Role.Reader);
        Fleet.Generate(world, new FleetPlan { SubscriptionId = FleetSubscription, Versions = line.Fleet, Seed = line.Seed }, DateTimeOffset.UtcNow);
        return world;
    }

    private static string Root() =>
        typeof(HandRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;
}
