using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Simulators;

public sealed class HandRunTests
{
    [Fact]
    public void Options_are_read()
    {
        var line = CommandLine.Parse(["--port", "20000", "--folder", "build/simulator", "--latency", "1.5s", "--budget", "off", "--faults", "5%", "--fault", "429:/versions/2.4.0", "--fault", "slowbody|hang", "--seed", "9", "--fleet", "10", "--tenant", "40"]);

        Assert.Equal((20000, "build/simulator", TimeSpan.FromMilliseconds(1500), false, 9, 10, 40, false), (line.Port, line.Folder, line.Latency, line.Budget, line.Seed, line.Fleet, line.Tenant, line.Help));
        Assert.Equal([0.05, 1, 1], line.Faults.Select(fault => fault.Probability));
        Assert.Equal(Fault.Mixture, line.Faults[0].Kinds);
        Assert.Equal((FaultKind.Throttled, "/versions/2.4.0"), (Assert.Single(line.Faults[1].Kinds), line.Faults[1].Path));
        Assert.Equal([FaultKind.SlowBody, FaultKind.Hang], line.Faults[2].Kinds);
    }

    [Fact]
    public void Without_options_the_defaults_apply()
    {
        var line = CommandLine.Parse([]);

        Assert.Equal((18443, null, TimeSpan.Zero, true), (line.Port, line.Folder, line.Latency, line.Budget));
        Assert.True(CommandLine.Parse(["--help"]).Help);
    }

    [Theory]
    [InlineData("--port", "65536", "'65536'")]
    [InlineData("--folder", "", "--folder")]
    [InlineData("--port", "x", "'x'")]
    [InlineData("--latency", "soon", "'soon'")]
    [InlineData("--budget", "maybe", "'maybe'")]
    [InlineData("--faults", "120%", "'120%'")]
    [InlineData("--faults", "5", "'5'")]
    [InlineData("--fault", "flood", "'flood'")]
    [InlineData("--tenant", "0", "'0'")]
    [InlineData("--speed", "5", "'--speed'")]
    public void A_wrong_option_is_named(string option, string value, string named)
    {
        Assert.Contains(named, Assert.Throws<FormatException>(() => CommandLine.Parse([option, value])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_without_its_value_is_named()
    {
        Assert.Contains("--port", Assert.Throws<FormatException>(() => CommandLine.Parse(["--port"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_scripts_set_what_a_session_needs()
    {
        await using var simulator = await Simulator.StartAsync();
        using var folder = new TemporaryFolder();

        SessionScripts.Write(simulator, folder.Path);
        var run = await RealPowerShell.RunAsync(". ./Connect.ps1; $env:AZURE_AUTHORITY_HOST; $env:SIGTROUBLESHOOT_ENVIRONMENT; $env:SIGTROUBLESHOOT_CA_FILE; $env:AZURE_CLIENT_ID; $env:AZURE_TENANT_ID; $env:AZURE_SUBSCRIPTION_ID", folder.Path);
        var shell = await File.ReadAllTextAsync(Path.Combine(folder.Path, "connect.sh"));

        Assert.Equal([$"{simulator.Endpoint}", $"{simulator.Endpoint}", simulator.CertificateFile, ContosoWorld.Client, ContosoWorld.Tenant, ContosoWorld.Production], run.Output.TrimEnd().Split('\n'));
        Assert.Contains($"export SIGTROUBLESHOOT_CA_FILE='{simulator.CertificateFile}'\n", shell, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", shell, StringComparison.Ordinal);
    }
}
