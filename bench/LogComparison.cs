using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace SigTroubleshoot.Bench;

/// <summary>Compares the diagnosis of a large debug log with grep and ripgrep for the same sentences, and with a script that uses -match.</summary>
internal static class LogComparison
{
    private const long Size = 200_000_000;
    private const long SliceSize = 2_000_000;
    private const long LargeSize = 2_000_000_000;
    private const int Times = 3;
    private const string WarmReads = "6";

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

        string[] last = [];
        var own = Output.Median(Times, () => Output.Number((last = ChildProcess.Run(ChildProcess.ReadLog, log))[0]));
        var again = Output.Median(Times, () => Output.Number(ChildProcess.Run(ChildProcess.ReadLog, log, WarmReads)[0]));
        Output.Line($"Diagnosis   {own,10:N0} ms   {last[1]} findings, peak working set {Output.Number(last[2]):N0} MB");
        Output.Line($"again       {again,10:N0} ms   the sixth time in one process");
        Compare("grep", anchors, log, own, again);
        Compare("rg", anchors, log, own, again);
        var script = MatchScript(slice) * new FileInfo(log).Length / new FileInfo(slice).Length;
        Output.Line($"-match      {script,10:N0} ms   scaled from {SliceSize / 1_000_000} MB; script / Diagnosis = {script / own:N0}");

        LogGenerator.Write(log, LargeSize);
        last = ChildProcess.Run(ChildProcess.ReadLog, log);
        Output.Line($"2 GB        {Output.Number(last[0]),10:N0} ms   {last[1]} findings, peak working set {Output.Number(last[2]):N0} MB");
        return 0;
    }

    private static void Compare(string program, string anchors, string log, double own, double again)
    {
        try
        {
            var time = Output.Median(Times, () => Search(program, anchors, log));
            Output.Line($"{program + " -c -F",-11} {time,10:N0} ms   {Anchors.Fixed().Count} anchors; Diagnosis / {program} = {own / time:N2}, again {again / time:N2}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Output.Line($"{program} is not installed.");
        }
    }

    private static double Search(string program, string anchors, string log)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (var argument in new[] { "-c", "-F", "-f", anchors, log })
            start.ArgumentList.Add(argument);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return clock.Elapsed.TotalMilliseconds;
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
