using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace SigTroubleshoot.Bench;

/// <summary>Measurements in a separate process, with its own memory and its own assemblies.</summary>
internal static class ChildProcess
{
    public const string ReadLog = "child-read";
    public const string Import = "child-import";
    public const string FleetOurs = "child-fleet-ours";
    public const string FleetTyped = "child-fleet-typed";
    public const string Use = "child-use";
    public const string ActivityPages = "child-activity-pages";
    public const string ActivityFailures = "child-activity-failures";
    public const string Failures = "child-failures";

    private const int BlockLength = 256 * 1024;

    /// <summary>Runs this program again and returns the words of its last line.</summary>
    public static string[] Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}: {output}");
        return output.TrimEnd().Split('\n')[^1].Split('|');
    }

    /// <summary>Diagnoses a file in blocks with Core alone: milliseconds, findings, peak working set in MB.</summary>
    /// <param name="path">The file.</param>
    public static int Read(string path)
    {
        // The rules' sentences are read once per process, and indexed once for long texts; that is part of the startup.
        SigEngine.Default.Diagnose("ErrorCode: Conflict");
        SigEngine.Default.Diagnose(new string('\n', 100_000));
        var time = ReadOnce(path, out var findings);
        using var self = Process.GetCurrentProcess();
        Print(time, findings, self.PeakWorkingSet64 / 1e6);
        return 0;
    }

    private static double ReadOnce(string path, out int findings)
    {
        var clock = Stopwatch.StartNew();
        var diagnosis = SigEngine.Default.OpenText(path);
        var buffer = new char[BlockLength];
        using (var reader = new StreamReader(path, System.Text.Encoding.UTF8, true, BlockLength))
        {
            for (int count; (count = reader.Read(buffer, 0, buffer.Length)) > 0;)
                diagnosis.Append(buffer, 0, count);
        }

        findings = diagnosis.Complete().Count;
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>Imports a module in a new engine; prints the milliseconds and the assemblies that were loaded with it.</summary>
    public static int ImportModule(string path)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using (var warm = PowerShell.Create(runspace))
            warm.AddCommand("Import-Module").AddParameter("Name", "Microsoft.PowerShell.Utility").AddParameter("ErrorAction", "SilentlyContinue").Invoke();
        var before = AssemblyNames();
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand("Import-Module").AddParameter("Name", path).AddParameter("ErrorAction", "Stop");
        var clock = Stopwatch.StartNew();
        shell.Invoke();
        clock.Stop();
        Print(clock.Elapsed.TotalMilliseconds, string.Join(",", AssemblyNames().Except(before).Order(StringComparer.Ordinal)));
        return 0;
    }

    private static HashSet<string> AssemblyNames() => [.. AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!)];

    /// <summary>Prints the results as one line.</summary>
    public static void Print(params object[] values) =>
        Console.WriteLine(string.Join('|', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))));
}
