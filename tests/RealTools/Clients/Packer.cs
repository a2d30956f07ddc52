using System.Text.Json;

namespace SigTroubleshoot.RealTools;

/// <summary>Packer with its azure-arm builder, as far as it goes before it deploys a VM: its own checks, and its look at the definition.</summary>
internal sealed class Packer : Client
{
    private string _program = "";

    /// <inheritdoc/>
    public override string Name => "packer";

    /// <inheritdoc/>
    public override string Version => "Packer 1.6.6";

    /// <inheritdoc/>
    public override async Task InstallAsync(Toolbox toolbox) => _program = Path.Combine(await toolbox.DebianAsync(), "usr", "bin", "packer");

    /// <inheritdoc/>
    public override IEnumerable<Experiment> Experiments()
    {
        foreach (var (scenario, change) in PackerScenarios.All)
        {
            yield return new("validate", scenario, station => RunAsync(station, change, "validate"));
            yield return new("build", scenario, station => RunAsync(station, change, "build"));
            yield return new("build -machine-readable", scenario, station => RunAsync(station, change, "build", "-machine-readable"));
            yield return new("build with PACKER_LOG=1", scenario, station => RunAsync(station, change, "build"));
        }
    }

    private async Task<string> RunAsync(Station station, object template, params string[] arguments)
    {
        var file = station.Write("publish.json", JsonSerializer.Serialize(template));
        return (await Command.RunAsync(station.Home, station.Variables(), _program, [.. arguments, file])).Both;
    }
}
