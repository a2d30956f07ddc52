using System.Text;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Processes;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Deployment;

/// <summary>The cmdlet in a separate session that is connected to a simulated Azure, with the module's own sign-in and transport.</summary>
public sealed class TestSigDeploymentLiveTests
{
    private const string Web = SimulatedAzure.WebServer;

    [Fact]
    public async Task It_tests_each_piped_image_in_order()
    {
        await using var simulator = await Simulator.StartAsync(new SimulatorOptions { World = ContosoWorld.Create() });
        var output = await RunAsync(simulator, $$"""
            $machine = @{ VMSize = 'Standard_D4s_v5'; HasOsProfile = $true; HasPlan = $false }
            '{{Web}}/versions/2.3.0', 'none', '{{Web}}', '{{Web}}/versions/9.9.9' | Test-SigDeployment -Location 'North Europe' @machine -ErrorAction SilentlyContinue -ErrorVariable problems |
                ForEach-Object { "$($_.Passed) $($_.Target)" }
            "$($problems.Count) $($problems[0].FullyQualifiedErrorId)"
            Test-SigDeployment '{{Web}}/versions/2.3.0' -Location eastus -Quiet
            [pscustomobject]@{ ResourceId = '{{Web}}/versions/2.3.0' } | Test-SigDeployment -Location uksouth -Quiet
            (Test-SigDeployment '{{Web}}' -Location uksouth).Findings | Where-Object RuleId -EQ SIG602 | ForEach-Object Message
            (Test-SigDeployment '{{Web}}' -Location uksouth).Findings | Where-Object RuleId -EQ SIG606 | ForEach-Object { "$($_.Outcome)" }
            (Test-SigDeployment '{{Web}}' -Location uksouth -HasOsProfile:$false).Findings | Where-Object RuleId -EQ SIG606 | ForEach-Object { "$($_.Outcome)" }
            """);
        Assert.Equal(
            [
                $"True {Web}/versions/2.3.0",
                $"True {Web}",
                $"False {Web}/versions/9.9.9",
                "1 ImageIdInvalid,SigTroubleshoot.Cmdlets.TestSigDeploymentCommand",
                "False",
                "True",
                "The latest version of 'web-server-2025' has a replica in uksouth: 2.5.0; skipped: 2.7.0 (no replica yet), 2.6.0 (replication state Replicating).",
                "NotEvaluated",
                "Failed",
            ],
            output);
    }

    [Fact]
    public async Task The_table_shows_each_answer()
    {
        await using var simulator = await Simulator.StartAsync(new SimulatorOptions { World = ContosoWorld.Create() });
        var output = string.Join('\n', await RunAsync(simulator, $"Test-SigDeployment '{Web}/versions/2.4.0' -Location uksouth | Out-String -Width 200"));
        Assert.Matches(@"\nFalse  gal_contoso/web-server-2025/2\.4\.0 +Error SIG601: ", output);
        Assert.Contains(" NotEvaluated SIG610, SIG612, SIG630, SIG637 could not be evaluated: Not specified. Use -VMSize.", output, StringComparison.Ordinal);
        Assert.Contains(" Passed SIG208, ", output, StringComparison.Ordinal);
    }

    private static async Task<string[]> RunAsync(Simulator simulator, string script)
    {
        var whole = new StringBuilder("$ErrorActionPreference = 'Stop'\n");
        foreach (var (name, value) in SessionScripts.Variables(simulator))
            whole.Append("$env:").Append(name).Append(" = '").Append(value).Append("'\n");
        var run = await RealPowerShell.RunAsync(whole.Append(script).Append('\n').ToString());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output.TrimEnd('\n').Split('\n');
    }
}
