namespace SigTroubleshoot.RealTools;

/// <summary>Azure.ResourceManager.Compute.</summary>
internal sealed class DotNetSdk : Client
{
    /// <inheritdoc/>
    public override string Name => "dotnet";

    /// <inheritdoc/>
    public override string Version => "Azure.ResourceManager.Compute 1.2.0, Azure.Core 1.64.0";

    /// <inheritdoc/>
    public override Task InstallAsync(Toolbox toolbox) => Task.CompletedTask;

    /// <inheritdoc/>
    public override IEnumerable<Experiment> Experiments()
    {
        foreach (var scenario in Samples.Wide)
        {
            yield return new("Message", scenario, station => RunAsync(station, scenario, "Message")) { ShowsNothingElse = true };
            yield return new("ToString", scenario, station => RunAsync(station, scenario, "ToString"));
        }

        foreach (var scenario in Samples.Narrow.Concat(OtherScenarios.Fine))
        {
            yield return new("unhandled", scenario, station => RunAsync(station, scenario, "unhandled"));
            yield return new("log of the event source", scenario, station => RunAsync(station, scenario, "log"));
        }
    }

    /// <summary>Runs the program with the .NET clients.</summary>
    internal static async Task<string> RunAsync(Station station, Scenario scenario, string mode) =>
        (await Command.RunAsync(station.Home, station.Variables(), "dotnet", Places.DotNetClients, scenario.Target.ToString(), mode)).Both;
}
