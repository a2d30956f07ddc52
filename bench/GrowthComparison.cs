namespace SigTroubleshoot.Bench;

/// <summary>Time and memory for logs of 1 to 1,000 MB.</summary>
internal static class GrowthComparison
{
    private static readonly int[] Megabytes = [1, 10, 100, 1000];

    /// <summary>Measures and prints.</summary>
    public static int Run()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("az.debug.log");
        foreach (var size in Megabytes)
        {
            LogGenerator.Write(log, size * 1_000_000L);
            string[] last = [];
            var time = Output.Median(3, () => Output.Number((last = ChildProcess.Run(ChildProcess.ReadLog, log))[0]));
            Output.Line($"{size,5} MB {time,10:N0} ms {time / size,8:N2} ms/MB   {last[1]} findings, peak working set {Output.Number(last[2]):N0} MB");
        }

        return 0;
    }
}
