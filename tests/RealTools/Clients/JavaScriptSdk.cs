namespace SigTroubleshoot.RealTools;

/// <summary>@azure/arm-compute.</summary>
/// <param name="version">Its version.</param>
internal sealed class JavaScriptSdk(string version) : Client
{
    private string _folder = "";

    /// <inheritdoc/>
    public override string Name => "javascript-" + version.Split('.')[0];

    /// <inheritdoc/>
    public override string Version => "@azure/arm-compute " + version;

    /// <inheritdoc/>
    public override async Task InstallAsync(Toolbox toolbox)
    {
        _folder = await toolbox.NpmAsync(Name, "@azure/arm-compute@" + version);
        File.Copy(Path.Combine(Places.Scripts, "publish.mjs"), Path.Combine(_folder, "publish.mjs"), overwrite: true);
    }

    /// <inheritdoc/>
    public override IEnumerable<Experiment> Experiments()
    {
        foreach (var scenario in Samples.Wide)
            yield return new("console.error(e)", scenario, station => RunAsync(station, scenario, "console"));
        foreach (var scenario in Samples.Narrow)
        {
            yield return new("String(e)", scenario, station => RunAsync(station, scenario, "string")) { ShowsNothingElse = true };
            yield return new("unhandled", scenario, station => RunAsync(station, scenario, "unhandled"));
            yield return new("AZURE_LOG_LEVEL=info", scenario, station => RunAsync(station, scenario, "console", "info"));
        }

        foreach (var scenario in RuleScenarios.Few.Take(2))
            yield return new("AZURE_LOG_LEVEL=verbose", scenario, station => RunAsync(station, scenario, "console", "verbose"));
        foreach (var scenario in OtherScenarios.Fine)
            yield return new("AZURE_LOG_LEVEL=info", scenario, station => RunAsync(station, scenario, "console", "info"));
    }

    private async Task<string> RunAsync(Station station, Scenario scenario, string mode, string level = "")
    {
        var variables = station.Variables();
        // It takes an address, and behind a proxy its log is mostly the proxy's.
        variables["HTTPS_PROXY"] = variables["https_proxy"] = "";
        variables["AZURE_LOG_LEVEL"] = level;
        return (await Command.RunAsync(_folder, variables, "node", "publish.mjs", scenario.Target.ToString(), mode)).Both;
    }
}
