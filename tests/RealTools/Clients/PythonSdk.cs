namespace SigTroubleshoot.RealTools;

/// <summary>azure-mgmt-compute.</summary>
internal sealed class PythonSdk : Client
{
    private string _debian = "";

    /// <inheritdoc/>
    public override string Name => "python";

    /// <inheritdoc/>
    public override string Version => "azure-mgmt-compute 29.0.0, azure-core 1.26.3";

    /// <inheritdoc/>
    public override async Task InstallAsync(Toolbox toolbox) => _debian = await toolbox.DebianAsync();

    /// <inheritdoc/>
    public override IEnumerable<Experiment> Experiments()
    {
        foreach (var scenario in Samples.Wide)
            yield return new("traceback", scenario, station => RunAsync(station, scenario, "traceback"));
        foreach (var scenario in Samples.Narrow)
        {
            yield return new("str(e)", scenario, station => RunAsync(station, scenario, "str")) { ShowsNothingElse = true };
            yield return new("repr(e)", scenario, station => RunAsync(station, scenario, "repr")) { ShowsNothingElse = true };
            yield return new("logging at DEBUG", scenario, station => RunAsync(station, scenario, "DEBUG"));
            yield return new("logging at INFO", scenario, station => RunAsync(station, scenario, "INFO"));
        }

        foreach (var scenario in OtherScenarios.Fine)
            yield return new("logging at DEBUG", scenario, station => RunAsync(station, scenario, "DEBUG"));
    }

    private async Task<string> RunAsync(Station station, Scenario scenario, string mode)
    {
        var variables = station.Variables();
        variables["PYTHONPATH"] = Path.Combine(_debian, "usr", "lib", "python3", "dist-packages");
        return (await Command.RunAsync(station.Home, variables, Path.Combine(_debian, "usr", "bin", "python3.11"), Path.Combine(Places.Scripts, "publish.py"), scenario.Target.ToString(), mode)).Both;
    }
}
