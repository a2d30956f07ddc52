using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace SigTroubleshoot.Bench;

/// <summary>Compares the diagnosis of a large debug log in PowerShell with grep and ripgrep for the same sentences, and with a script that uses -match.</summary>
internal static class LogComparison
{
    private const long Size = 200_000_000;
    private const long SliceSize = 2_000_000;
    private const long LargeSize = 2_000_000_000;
    private const int Times = 5;
    private const int WarmReads = 6;

    // The simple script: each sentence on each line.
    private const string Script = """
        param($Path, $Patterns)
        $found = 0
        foreach ($line in [System.IO.File]::ReadLines($Path)) {
            foreach ($pattern in $Patterns) {
                if ($line -match $pattern) { $found++; break }
            }
        }
        $found
        """;

    /// <summary>Measures and prints.</summary>
    public static int Run()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("az.debug.log");
        LogGenerator.Write(log, Size);
        var slice = folder.File("slice.debug.log");
        LogGenerator.Write(slice, SliceSize, errors: 2);
        var anchors = folder.File("anchors.txt");
        File.WriteAllLines(anchors, Anchors.Fixed());

        // They take turns, so that all have the same share of a busy machine.
        var (first, again) = (new List<PowerShellReading>(), new List<PowerShellReading>());
        var programs = new[] { "grep", "rg" }.Select(name => (Program: new SearchProgram(name, anchors), Found: new List<(double Time, double Processor)>())).ToList();
        for (var time = 0; time < Times; time++)
        {
            first.Add(PowerShellReading.Of(folder, log, 1));
            again.Add(PowerShellReading.Of(folder, log, WarmReads));
            foreach (var (program, found) in programs)
            {
                if (program.Search(log) is { } search)
                    found.Add(search);
            }
        }

        Print("first", first);
        Print("again", again);
        foreach (var (program, found) in programs)
            Compare(program.Name, found, first, again);
        var own = Output.Median(first, reading => reading.Time);
        var script = MatchScript(slice) * new FileInfo(log).Length / new FileInfo(slice).Length;
        Output.Line($"-match      {script,10:N0} ms   scaled from {SliceSize / 1_000_000} MB; script / first = {script / own:N0}");

        LogGenerator.Write(log, LargeSize);
        Print("2 GB", [PowerShellReading.Of(folder, log, 1)]);
        return 0;
    }

    private static void Print(string what, List<PowerShellReading> readings) =>
        Output.Line($"{what,-11} {Output.Median(readings, reading => reading.Time),10:N0} ms   processor {Output.Median(readings, reading => reading.Processor):N0} ms, {readings[0].Findings} findings, peak working set {Output.Median(readings, reading => reading.Peak):N0} MB, {Output.Median(readings, reading => reading.Peak - reading.PeakOfImport):N0} MB more than after the import");

    private static void Compare(string program, List<(double Time, double Processor)> found, List<PowerShellReading> first, List<PowerShellReading> again)
    {
        if (found.Count == 0)
        {
            Output.Line($"{program} is not installed.");
            return;
        }

        var (time, processor) = (Output.Median(found, search => search.Time), Output.Median(found, search => search.Processor));
        Output.Line($"{program + " -c -F",-11} {time,10:N0} ms   processor {processor:N0} ms, {Anchors.Fixed().Count} anchors");
        Output.Line($"first / {program} = {Output.Median(first, reading => reading.Time) / time:N2} (processor {Output.Median(first, reading => reading.Processor) / processor:N2}), again {Output.Median(again, reading => reading.Time) / time:N2} (processor {Output.Median(again, reading => reading.Processor) / processor:N2})");
    }

    private static double MatchScript(string path)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(Script).AddParameter("Path", path).AddParameter("Patterns", Anchors.Patterns().ToArray());
        var clock = Stopwatch.StartNew();
        shell.Invoke();
        return clock.Elapsed.TotalMilliseconds;
    }
}
