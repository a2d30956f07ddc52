using System.Diagnostics;
using System.Text;
using SigTroubleshoot.MonoRun;

namespace SigTroubleshoot.Unit.MonoRuntime;

/// <summary>
/// Core on Mono, which is neither .NET nor a newer .NET Framework: what works there does not depend on the base libraries of
/// .NET. It is a stand-in for Windows PowerShell's .NET Framework, not the same.
/// </summary>
public sealed class MonoTests
{
    private static string Samples => Path.Combine(Built.RepositoryRoot, "samples");

    [MonoFact]
    public async Task Mono_concludes_the_same_as_NET()
    {
        var theirs = await RunAsync();
        var ours = new StringWriter { NewLine = "\n" };
        CoreReport.Write(Samples, ours);

        Assert.Equal(ours.ToString().Split('\n'), theirs.Split('\n'));
    }

    [Fact]
    public void The_report_contains_every_rule_that_a_sentence_reveals_and_every_sample()
    {
        var report = new StringWriter { NewLine = "\n" };
        CoreReport.Write(Samples, report);
        var text = report.ToString();

        Assert.All(Directory.GetFiles(Samples, "*.log"), file => Assert.Contains($"{{\"input\":\"{Path.GetFileName(file)}\"", text, StringComparison.Ordinal));
        var inputs = text.Split('\n').Where(line => line.Length > 0).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("input").GetString()).ToHashSet();
        // Some sentences are recognized only in the surroundings that their rule demands.
        Assert.InRange(inputs.Count(input => input!.StartsWith("SIG", StringComparison.Ordinal)), 60, 200);
        Assert.Superset(new HashSet<string?> { "gallery", "definition", "version", "health", "template", "report" }, inputs);
    }

    private static async Task<string> RunAsync()
    {
        var start = new ProcessStartInfo(MonoFactAttribute.Program!, [Built.MonoProgram, Samples])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"mono ended with exit code {process.ExitCode}: {await errors}");
        return output;
    }
}
