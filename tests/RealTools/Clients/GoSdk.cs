namespace SigTroubleshoot.RealTools;

/// <summary>azure-sdk-for-go, track 1.</summary>
internal sealed class GoSdk : Client
{
    private string _program = "";

    /// <inheritdoc/>
    public override string Name => "go";

    /// <inheritdoc/>
    public override string Version => "azure-sdk-for-go 68.0.0, go-autorest 14.2.0";

    /// <inheritdoc/>
    public override async Task InstallAsync(Toolbox toolbox)
    {
        var debian = await toolbox.DebianAsync();
        var root = Path.Combine(debian, "usr", "lib", "go-1.19");
        var folder = Directory.CreateDirectory(Path.Combine(toolbox.Folder, "go")).FullName;
        _program = Path.Combine(folder, "publish");
        // The path of the source stands in a panic's stack.
        var variables = new Dictionary<string, string>
        {
            ["GOROOT"] = root,
            ["GOPATH"] = Path.Combine(debian, "usr", "share", "gocode"),
            ["GO111MODULE"] = "off",
            ["GOCACHE"] = Path.Combine(folder, "cache"),
            ["CGO_ENABLED"] = "0",
        };
        await Toolbox.RequireAsync("azure-sdk-for-go", Path.Combine(Places.Scripts, "go"), variables, Path.Combine(root, "bin", "go"), "build", "-o", _program, "main.go");
    }

    /// <inheritdoc/>
    public override IEnumerable<Experiment> Experiments()
    {
        foreach (var scenario in Samples.Wide.Where(scenario => scenario.Target != Target.Machine))
            yield return new("err.Error()", scenario, station => RunAsync(station, scenario, "Error")) { ShowsNothingElse = scenario.IsPolled || scenario.IsMute };
        foreach (var scenario in Samples.Narrow.Where(scenario => scenario.Target != Target.Machine))
        {
            yield return new("log.Fatalf", scenario, station => RunAsync(station, scenario, "log")) { ShowsNothingElse = scenario.IsPolled };
            yield return new("panic", scenario, station => RunAsync(station, scenario, "panic"));
        }
    }

    private async Task<string> RunAsync(Station station, Scenario scenario, string mode) =>
        (await Command.RunAsync(station.Home, station.Variables(), _program, scenario.Target.ToString(), mode)).Both;
}
