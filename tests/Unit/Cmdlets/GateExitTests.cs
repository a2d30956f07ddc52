using SigTroubleshoot.Cmdlets.Gate;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>The exit codes of the real PowerShell.</summary>
public sealed class GateExitTests
{
    private const string Good = "'good_name' | Test-SigGalleryName | Assert-SigFinding";
    private const string Bad = "'my-gallery' | Test-SigGalleryName | Assert-SigFinding";
    private const string Missing = "Invoke-SigDiagnosis -Path no-such-file.log | Assert-SigFinding";

    [Theory]
    [InlineData(Good + "; 'next'", 0, true)]
    [InlineData(Bad + "; 'next'", 1, false)]
    [InlineData(Missing + "; 'next'", 2, false)]
    [InlineData("Invoke-SigDiagnosis -Path no-such-file.log -ErrorAction Stop | Assert-SigFinding", 2, false)]
    [InlineData("'good_name' | Test-SigGalleryName | Assert-SigFinding -Baseline no-such-file.json; 'next'", 2, false)]
    // The command before it, or the gate itself, fails before it begins.
    [InlineData("Wait-SigReplication rg gallery -Interval 0 | Assert-SigFinding", 2, false)]
    [InlineData(Good + " -FailOn Everything", 2, false)]
    [InlineData("Test-SigTemplate samples/templates/gallery-fixed.json -ParameterFile no-such-file.json | Assert-SigFinding", 2, false)]
    [InlineData("Test-SigTemplate no-such-file.json, samples/templates/gallery-fixed.json | Assert-SigFinding", 2, false)]
    [InlineData("Test-SigTemplate samples/templates/gallery-fixed.json -SettingsPath samples/terraform-apply.log | Assert-SigFinding", 2, false)]
    [InlineData("Test-SigTemplate samples/templates/gallery-fixed.json | Assert-SigFinding; 'next'", 0, true)]
    [InlineData("Test-SigTemplate samples/templates/gallery.json | Assert-SigFinding; 'next'", 1, false)]
    [InlineData("try { " + Bad + " } catch { 'handled' }; 'next'", 0, true)]
    public async Task A_command_ends_with_0_1_or_2(string script, int exitCode, bool goesOn)
    {
        var run = await RealPowerShell.RunAsync(script);
        Assert.Equal((exitCode, goesOn), (run.ExitCode, run.Output.Split('\n').Any(line => line.Trim() == "next")));
    }

    // -File ends with 1 for every script that an error ended, whatever was asked for.
    [Theory]
    [InlineData(Good, 0, true)]
    [InlineData(Bad, 1, false)]
    [InlineData(Missing, 1, false)]
    public async Task A_file_ends_with_0_or_1(string line, int exitCode, bool goesOn)
    {
        using var folder = new TemporaryFolder();
        folder.Write("gate.ps1", $"Import-Module '{Session.Manifest}'\n{line}\n'next'\n");
        var run = await ProcessRun.OfDotnetAsync([Built.PowerShell, "-NoLogo", "-NoProfile", "-NonInteractive", "-File", Path.Combine(folder.Path, "gate.ps1")], folder.Path);
        Assert.Equal((exitCode, goesOn), (run.ExitCode, run.Output.Split('\n').Any(text => text.Trim() == "next")));
    }

    [Theory]
    [InlineData("-c x", true)]
    [InlineData("-Command x", true)]
    [InlineData("-NoProfile -NonInteractive -co x", true)]
    [InlineData("-ExecutionPolicy Bypass -File x.ps1", true)]
    [InlineData("-ep Bypass x.ps1", true)]
    [InlineData("-EncodedCommand x", true)]
    [InlineData("-cwa x", true)]
    [InlineData("/c x", true)]
    [InlineData("x.ps1", true)]
    [InlineData("/home/x.ps1", true)]
    [InlineData("", false)]
    [InlineData("-NoLogo -NoProfile", false)]
    [InlineData("-NoExit -c x", false)]
    [InlineData("-noe -File x.ps1", false)]
    [InlineData("-WorkingDirectory x", false)]
    [InlineData("-wd x -c y", true)]
    public void Only_a_session_that_ends_gets_an_exit_code(string arguments, bool ends) =>
        Assert.Equal(ends, CommandLine.EndsAfterCommand(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
