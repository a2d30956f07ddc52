using System.Diagnostics;
using System.Globalization;

namespace SigTroubleshoot.RealTools;

/// <summary>Azure CLI.</summary>
internal sealed class AzureCli : Client
{
    private string _folder = "";
    private readonly SemaphoreSlim _signingIn = new(1);
    private Process? _server;
    private string _signedIn = "";

    /// <inheritdoc/>
    public override string Name => "azure-cli";

    /// <inheritdoc/>
    public override string Version => "azure-cli 2.45.0";

    /// <inheritdoc/>
    public override async Task InstallAsync(Toolbox toolbox)
    {
        if (OperatingSystem.IsWindows())
            throw new NotAvailableException("Debian's packages need Linux");
        var debian = await toolbox.DebianAsync();
        var python = Path.Combine(debian, "usr", "bin", "python3.11");
        _folder = Directory.CreateTempSubdirectory("siglab").FullName;
        _signedIn = Path.Combine(toolbox.Folder, "az-config");
        var socket = Path.Combine(_folder, "az.socket");
        var program = Path.Combine(_folder, "az");
        File.WriteAllText(program, $"#!/bin/sh\nexec {Command.Quote(python)} -SE {Command.Quote(Places.Scripts)}/az_client.py {Command.Quote(socket)} \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _server = Process.Start(new ProcessStartInfo(python, [Path.Combine(Places.Scripts, "az_server.py"), socket, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)])
        {
            Environment = { ["PYTHONPATH"] = Path.Combine(debian, "usr", "lib", "python3", "dist-packages"), ["PYTHONHASHSEED"] = "0" },
        })!;
        while (!File.Exists(socket))
        {
            if (_server.HasExited)
                throw new NotAvailableException($"Python's server for it ended with {_server.ExitCode}");
            await Task.Delay(100);
        }

        // From the first command on: without it, az leaves a process behind that writes into the folder while stations copy it.
        Directory.CreateDirectory(_signedIn);
        File.WriteAllText(Path.Combine(_signedIn, "config"), "[core]\ncollect_telemetry = no\nsurvey_message = no\n\n[logging]\nenable_log_file = yes\n");

        // Lets the server import what commands need, before many start at a time; not signed in, the command fails.
        await Command.RunAsync(_folder, new Dictionary<string, string> { ["AZURE_CONFIG_DIR"] = _signedIn }, program, "sig", "list");
    }

    /// <inheritdoc/>
    public override async Task PrepareAsync(Station station)
    {
        // The first command of a configuration folder takes long, so one folder serves all stations and all runs. Only the token is a station's own.
        await _signingIn.WaitAsync();
        try
        {
            if (!File.ReadAllText(Path.Combine(_signedIn, "azureProfile.json")).Contains(Orchid.Subscription, StringComparison.Ordinal))
                await RequireAsync(station, $"login --service-principal -u {Orchid.Client} -p {Orchid.Secret} --tenant {Orchid.Tenant} -o none");
        }
        finally
        {
            _signingIn.Release();
        }

        var folder = Directory.CreateDirectory(Path.Combine(station.Home, ".azure")).FullName;
        foreach (var file in Directory.EnumerateFiles(_signedIn).Where(file => !Path.GetFileName(file).StartsWith("msal_token_cache", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    /// <inheritdoc/>
    public override IEnumerable<Experiment> Experiments() => Modes().Where(experiment => !IsNotPolled(experiment.Scenario));

    /// <summary>A VM is written with <c>az rest</c>, which does not poll.</summary>
    private static bool IsNotPolled(Scenario scenario) => scenario is { Target: Target.Machine, IsPolled: true };

    private IEnumerable<Experiment> Modes()
    {
        // With the command line in front, as the log of a script that runs with set -x.
        foreach (var scenario in RuleScenarios.Refused.Concat(RuleScenarios.Polled).Concat(OtherScenarios.All).Append(OtherScenarios.Registered))
            yield return new("plain", scenario, station => TraceAsync(station, CommandOf(scenario)));

        foreach (var scenario in Samples.Wide)
        {
            var command = CommandOf(scenario);
            yield return new("stderr alone", scenario, async station => (await RunAsync(station, command)).Error) { ShowsNothingElse = true };
            yield return new("on a terminal", scenario, station => Command.OnTerminalAsync(station.Home, Variables(station), 80, "az " + command)) { ShowsNothingElse = true };
        }

        foreach (var scenario in Samples.Narrow)
            yield return new("its command log", scenario, station => LogAsync(station, CommandOf(scenario), ".azure/commands"));

        foreach (var scenario in RuleScenarios.Few.Take(3).Concat(RuleScenarios.FewPolled.Take(3)).Concat(OtherScenarios.Fine).Concat(OtherScenarios.Failing).Append(OtherScenarios.Registered))
            yield return new("--debug", scenario, async station => (await RunAsync(station, CommandOf(scenario) + " --debug")).Error);

        foreach (var scenario in RuleScenarios.FewPolled.Take(1))
        {
            yield return new("az.log", scenario, station => LogAsync(station, CommandOf(scenario) + " --debug", ".azure/logs"));
            yield return new("--debug on a terminal", scenario, station => Command.OnTerminalAsync(station.Home, Variables(station), 120, "az " + CommandOf(scenario) + " --debug"));
        }

        foreach (var scenario in RuleScenarios.Few)
        {
            yield return new("--only-show-errors -o json", scenario, async station => (await RunAsync(station, CommandOf(scenario) + " --only-show-errors -o json")).Error) { ShowsNothingElse = true };
            yield return new("az rest", scenario, station => TraceAsync(station, RestOf(scenario)));
            yield return new("az rest --debug", scenario, async station => (await RunAsync(station, RestOf(scenario) + " --debug")).Error);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _server?.Kill();
        _server?.Dispose();
        _signingIn.Dispose();
        if (_folder.Length > 0)
            Directory.Delete(_folder, recursive: true);
        _folder = "";
        base.Dispose();
    }

    private static string CommandOf(Scenario scenario) => scenario.Target switch
    {
        Target.Gallery => $"sig create -g {Orchid.GroupName} -r {Orchid.GalleryName} -l {Orchid.Location}",
        Target.Definition => $"sig image-definition create -g {Orchid.GroupName} -r {Orchid.GalleryName} -i {Orchid.DefinitionName} -p orchidworks -f fern -s base --os-type Linux --hyper-v-generation V2",
        Target.Version => $"sig image-version create -g {Orchid.GroupName} -r {Orchid.GalleryName} -i {Orchid.DefinitionName} -e {Orchid.VersionName} --managed-image {Orchid.Source}",
        _ => RestOf(scenario),
    };

    private static string RestOf(Scenario scenario)
    {
        var (path, body) = Bodies.Of(scenario.Target);
        return $"rest --method put --url {path}?api-version=2023-07-03 --body {Command.Quote(body)}";
    }

    private async Task<string> TraceAsync(Station station, string command) =>
        (await Command.RunAsync(station.Home, Variables(station), "bash", "-c", "set -x; az " + command)).Error;

    private Task<Command> RunAsync(Station station, string command) => Command.RunAsync(station.Home, Variables(station), "bash", "-c", "az " + command);

    private async Task<string> LogAsync(Station station, string command, string folder)
    {
        var logs = Path.Combine(station.Home, folder);
        if (Directory.Exists(logs))
            Directory.Delete(logs, recursive: true);
        await RunAsync(station, command);
        return !Directory.Exists(logs) ? "" : string.Concat(Directory.EnumerateFiles(logs).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    private async Task RequireAsync(Station station, string command)
    {
        var run = await Command.RunAsync(station.Home, new Dictionary<string, string>(Variables(station)) { ["AZURE_CONFIG_DIR"] = _signedIn }, "bash", "-c", "az " + command);
        if (run.ExitCode != 0)
            throw new NotAvailableException($"az {command.Split(' ')[0]} failed: {run.Error}");
    }

    private Dictionary<string, string> Variables(Station station) => new(station.Variables())
    {
        ["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}",
        ["AZURE_CONFIG_DIR"] = Path.Combine(station.Home, ".azure"),
    };
}
