using System.Diagnostics;

namespace SigTroubleshoot.Bench;

/// <summary>
/// Compares the first import, finding, and table in a new PowerShell: the built module with another build of it and with an
/// empty module, alternately, so that all have the same share of a busy machine.
/// </summary>
internal static class ColdComparison
{
    private const int Times = 15;

    private const string Text = "(ResourceNotFound) The Resource 'Microsoft.Compute/galleries/gallery1/images/ubuntu' under resource group 'rg1' was not found.";

    // What the thread that does the work used of a processor says more than the time, where the system counts it.
    private const string Script = """
        function Cpu { if (Test-Path /proc/thread-self/schedstat) { [double] [IO.File]::ReadAllText('/proc/thread-self/schedstat').Split(' ')[0] / 1e6 } else { 0.0 } }
        function Lap { $now = Cpu; $result = $clock.Elapsed.TotalMilliseconds, ($now - $script:last); $clock.Restart(); $script:last = Cpu; $result }
        $clock = [Diagnostics.Stopwatch]::StartNew(); $last = Cpu; $null = Lap
        Import-Module $env:BENCH_MODULE; $import = Lap
        $finding = if ($env:BENCH_TEXT) { & $env:BENCH_COMMAND $env:BENCH_TEXT } else { & $env:BENCH_COMMAND }; $first = Lap
        if ($env:BENCH_TEXT -and @($finding).Count -ne 1) { throw 'The text must have one finding.' }
        $null = $finding | Out-String; $table = Lap
        $azure = @([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -like 'Azure.*' }).Count
        [string]::Join('|', [object[]] ($import + $first + $table + [Runtime.JitInfo]::GetCompiledMethodCount($false) + $azure))
        """;

    /// <summary>Measures and prints.</summary>
    /// <param name="otherModule">The folder or manifest of another build; null for none.</param>
    public static int Run(string? otherModule)
    {
        using var folder = new TemporaryFolder();
        var script = folder.File("cold.ps1");
        File.WriteAllText(script, Script);
        List<Candidate> candidates = [new("empty module", ImportComparison.WriteEmptyModule(folder), "Test-Nothing", []), new("this build", Module.Path, "Invoke-SigDiagnosis", [])];
        if (otherModule is not null)
            candidates.Add(new Candidate("other build", Path.GetFullPath(Directory.Exists(otherModule) ? Path.Combine(otherModule, "SigTroubleshoot.psd1") : otherModule), "Invoke-SigDiagnosis", []));
        for (var time = 0; time < Times; time++)
        {
            foreach (var candidate in candidates)
                candidate.Measured.Add(Measure(script, candidate));
        }

        Output.Line($"{"",-14}{"import",16}{"first finding",16}{"table",16}{"methods compiled",20}{"Azure assemblies",18}");
        foreach (var candidate in candidates)
            Output.Line($"{candidate.Name,-14}{candidate.Median(0),8:N1} ({candidate.Median(1),4:N0}){candidate.Median(2),9:N1} ({candidate.Median(3),4:N0}){candidate.Median(4),9:N1} ({candidate.Median(5),4:N0}){candidate.Median(6),20:N0}{candidate.Median(7),18:N0}");
        Output.Line($"Milliseconds (of a processor), the medians of {Times} new processes.");
        if (candidates is not [var empty, var own, var other])
            return 0;
        Output.Line($"import compared with the empty module: {own.Median(0) - empty.Median(0):N1} ms more ({own.Median(1) - empty.Median(1):N1})");
        Print("import and first finding", 0, 2);
        Print("first finding", 2, 2);
        Print("first finding and table", 2, 4);
        return 0;

        void Print(string what, int from, int to) =>
            Output.Line($"{what}: {own.Sum(from, to) / other.Sum(from, to):N2} times the other build ({own.Sum(from + 1, to + 1) / other.Sum(from + 1, to + 1):N2})");
    }

    private static double[] Measure(string script, Candidate candidate)
    {
        var start = new ProcessStartInfo("dotnet", [Module.PowerShell, "-NoProfile", "-NoLogo", "-File", script]) { RedirectStandardOutput = true };
        start.Environment["BENCH_MODULE"] = candidate.Module;
        start.Environment["BENCH_COMMAND"] = candidate.Command;
        start.Environment["BENCH_TEXT"] = candidate.Command == "Test-Nothing" ? null : Text;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Array.ConvertAll(output.TrimEnd().Split('\n')[^1].Split('|'), Output.Number)
            : throw new InvalidOperationException($"PowerShell ended with {process.ExitCode}: {output}");
    }

    private sealed record Candidate(string Name, string Module, string Command, List<double[]> Measured)
    {
        public double Median(int column) => Sum(column, column);

        // The median of the sums of two laps, or of one lap.
        public double Sum(int column, int other)
        {
            var values = Measured.Select(row => column == other ? row[column] : row[column] + row[other]).Order().ToArray();
            return values[values.Length / 2];
        }
    }
}
