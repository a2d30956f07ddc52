using System.Diagnostics;
using System.Globalization;

namespace SigTroubleshoot.Bench;

/// <summary>How a new PowerShell reads a log: with the module as it is built, and the compiled Core that it loads.</summary>
/// <param name="Time">In milliseconds.</param>
/// <param name="Processor">In milliseconds of all processors.</param>
/// <param name="Findings">The number of findings.</param>
/// <param name="Peak">The peak working set in MB.</param>
/// <param name="PeakOfImport">The peak working set after the import, in MB.</param>
internal sealed record PowerShellReading(double Time, double Processor, int Findings, double Peak, double PeakOfImport)
{
    // The rules are loaded once for each process; that is part of the startup.
    private const string Script = """
        Import-Module $env:BENCH_MODULE
        $process = [Diagnostics.Process]::GetCurrentProcess(); $peak = $process.PeakWorkingSet64
        $null = 'ErrorCode: Conflict' | Invoke-SigDiagnosis -WarningAction SilentlyContinue
        foreach ($time in 1..$env:BENCH_TIMES) {
            $process.Refresh(); $before = $process.TotalProcessorTime; $clock = [Diagnostics.Stopwatch]::StartNew()
            $findings = @(Invoke-SigDiagnosis -Path $env:BENCH_LOG)
            $elapsed = $clock.Elapsed.TotalMilliseconds; $process.Refresh()
        }
        [string]::Join('|', [object[]] ($elapsed, ($process.TotalProcessorTime - $before).TotalMilliseconds, $findings.Count, ($process.PeakWorkingSet64 / 1e6), ($peak / 1e6)))
        """;

    /// <summary>Reads a log in a new process.</summary>
    /// <param name="folder">Receives the script.</param>
    /// <param name="log">The log.</param>
    /// <param name="times">How often it is read; the last time is measured.</param>
    public static PowerShellReading Of(TemporaryFolder folder, string log, int times)
    {
        var script = folder.File("read.ps1");
        File.WriteAllText(script, Script);
        var start = new ProcessStartInfo("dotnet", [Module.PowerShell, "-NoProfile", "-NoLogo", "-File", script]) { RedirectStandardOutput = true };
        start.Environment["BENCH_MODULE"] = Module.Path;
        start.Environment["BENCH_LOG"] = log;
        start.Environment["BENCH_TIMES"] = times.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && output.TrimEnd().Split('\n')[^1].Split('|') is [var time, var processor, var findings, var peak, var import]
            ? new PowerShellReading(Output.Number(time), Output.Number(processor), int.Parse(findings, CultureInfo.InvariantCulture), Output.Number(peak), Output.Number(import))
            : throw new InvalidOperationException($"PowerShell ended with {process.ExitCode}: {output}");
    }
}
