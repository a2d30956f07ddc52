namespace SigTroubleshoot.Bench;

/// <summary>Compares logs that are full of one thing with a plain log of the same size.</summary>
internal static class KindsComparison
{
    private const long Size = 100_000_000;

    /// <summary>Errors of other services are read one by one, as any error near a gallery's would be.</summary>
    private const long ErrorsSize = 10_000_000;

    private const int Times = 3;

    /// <summary>Measures and prints.</summary>
    public static int Run()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("az.debug.log");
        LogGenerator.Write(log, Size);
        var plain = Measure("plain", log);
        LogGenerator.WriteRequests(log, Size);
        var requests = Measure("requests", log);
        Output.Line($"requests / plain = {requests / plain:N2}");
        LogGenerator.WriteForeignErrors(log, ErrorsSize);
        var errors = Measure("errors of other services", log) * Size / ErrorsSize;
        Output.Line($"errors of other services / plain = {errors / plain:N1}   scaled from {ErrorsSize / 1_000_000} MB");
        return 0;
    }

    private static double Measure(string kind, string log)
    {
        string[] last = [];
        var time = Output.Median(Times, () => Output.Number((last = ChildProcess.Run(ChildProcess.ReadLog, log))[0]));
        Output.Line($"{kind,-26} {time,10:N0} ms   {last[1]} findings, peak working set {Output.Number(last[2]):N0} MB");
        return time;
    }
}
