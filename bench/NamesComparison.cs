using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace SigTroubleshoot.Bench;

/// <summary>Compares 200,000 names in Test-SigGalleryName, an empty cmdlet, and a script function, in one engine.</summary>
internal static class NamesComparison
{
    private const int Count = 200_000;
    private const int Times = 5;

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
        var empty = Measure(runspace, "Test-Empty", names);
        Output.Line($"Test-Empty                  {empty,8:N0} ms");
        var quiet = Measure(runspace, "Test-SigGalleryName -Quiet", names);
        Output.Line($"Test-SigGalleryName -Quiet  {quiet,8:N0} ms   {quiet / empty:N2} times the empty cmdlet");
        var full = Measure(runspace, "Test-SigGalleryName", names);
        Output.Line($"Test-SigGalleryName         {full,8:N0} ms   {full / empty:N2} times the empty cmdlet");
        var script = Measure(runspace, "Test-ByScript", names);
        Output.Line($"function with -match        {script,8:N0} ms   {script / quiet:N2} times Test-SigGalleryName -Quiet");
        return 0;
    }

    private static double Measure(Runspace runspace, string command, string[] names)
    {
        Invoke(runspace, $"$input | {command}", names);
        return Output.Median(Times, () => Invoke(runspace, $"$input | {command}", names));
    }

    private static double Invoke(Runspace runspace, string script, string[] input)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(script);
        var clock = Stopwatch.StartNew();
        shell.Invoke(input);
        clock.Stop();
        return shell.HadErrors ? throw new InvalidOperationException(shell.Streams.Error[0].ToString()) : clock.Elapsed.TotalMilliseconds;
    }
}
