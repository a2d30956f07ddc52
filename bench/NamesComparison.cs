using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace SigTroubleshoot.Bench;

/// <summary>Compares 200,000 names in Test-SigGalleryName, an empty cmdlet, and a script function, alternately, in one engine.</summary>
internal static class NamesComparison
{
    private const int Count = 200_000;
    private const int Times = 9;

    private const string Function = """
        function Test-ByScript {
            param([Parameter(ValueFromPipeline)][string] $Name)
            process { $Name -match '^[A-Za-z0-9](?:[A-Za-z0-9_.]{0,78}[A-Za-z0-9])?$' }
        }
        """;

    /// <summary>Measures and prints.</summary>
    public static int Run()
    {
        var state = InitialSessionState.CreateDefault2();
        state.Commands.Add(new SessionStateCmdletEntry("Test-Empty", typeof(TestEmptyCommand), null));
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        Invoke(runspace, $"Import-Module '{Module.Path}'\n{Function.Replace("function ", "function global:", StringComparison.Ordinal)}", []);

        // One name in ten is invalid.
        var names = Enumerable.Range(0, Count).Select(i => i % 10 == 0 ? $"gal-lantern-{i}" : $"galLantern{i}").ToArray();
        Candidate[] candidates =
        [
            new("Test-Empty"), new("Test-SigGalleryName -Quiet"), new("Test-SigGalleryName"), new("Test-SigGalleryName -Quiet -Culture zh-Hant"), new("Test-ByScript"),
        ];
        foreach (var candidate in candidates)
            Invoke(runspace, $"$input | {candidate.Command}", names);
        // They take turns, so that all have the same share of a busy machine.
        for (var time = 0; time < Times; time++)
        {
            foreach (var candidate in candidates)
            {
                GC.Collect();
                candidate.Measured.Add(Invoke(runspace, $"$input | {candidate.Command}", names));
            }
        }

        var empty = candidates[0];
        foreach (var candidate in candidates)
            Output.Line($"{candidate.Command,-45}{candidate.Time,7:N0} ms{candidate.Time / empty.Time,7:N2}{candidate.Processor,9:N0} ms{candidate.Processor / empty.Processor,7:N2}");
        Output.Line($"Time and processor time, compared with the empty cmdlet; the medians of {Times} runs.");
        return 0;
    }

    private static (double Time, double Processor) Invoke(Runspace runspace, string script, string[] input)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(script);
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        shell.Invoke(input);
        clock.Stop();
        return shell.HadErrors
            ? throw new InvalidOperationException(shell.Streams.Error[0].ToString())
            : (clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    private sealed record Candidate(string Command)
    {
        public List<(double Time, double Processor)> Measured { get; } = [];

        public double Time => Output.Median(Measured, run => run.Time);

        // Depends less on what else the machine does.
        public double Processor => Output.Median(Measured, run => run.Processor);
    }
}
