using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SigTroubleshoot.Bench;

/// <summary>A program that counts the lines of a log with any of some sentences.</summary>
/// <param name="name">Its name: grep or rg.</param>
/// <param name="anchors">The file with the sentences.</param>
internal sealed class SearchProgram(string name, string anchors)
{
    // In ticks of 10 ms, of all processes that this one started and waited for. The manual of proc counts the fields from 1.
    private const int UserTimeOfChildren = 16;
    private const int SystemTimeOfChildren = 17;
    private const double Tick = 10;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Searches: milliseconds, and milliseconds of a processor, which is 0 if the system does not count it. Null if the program is not installed.</summary>
    public (double Time, double Processor)? Search(string log)
    {
        var start = new ProcessStartInfo(name, ["-c", "-F", "-f", anchors, log]) { RedirectStandardOutput = true };
        var before = Processor();
        var clock = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }
        catch (Win32Exception)
        {
            return null;
        }

        return (clock.Elapsed.TotalMilliseconds, Processor() - before);
    }

    private static double Processor()
    {
        const string Counts = "/proc/self/stat";
        if (!File.Exists(Counts))
            return 0;
        var text = File.ReadAllText(Counts);

        // The second field is the program's name in parentheses and may contain spaces. The third one follows it.
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return Tick * (int.Parse(fields[UserTimeOfChildren - 3], CultureInfo.InvariantCulture) + int.Parse(fields[SystemTimeOfChildren - 3], CultureInfo.InvariantCulture));
    }
}
