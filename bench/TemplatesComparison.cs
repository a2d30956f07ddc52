using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Bench;

/// <summary>Compares the judgment of 1,000 ARM templates with only parsing them, and our reader with System.Text.Json.</summary>
internal static class TemplatesComparison
{
    private const int Count = 1000;
    private const int Length = 50_000;
    private const int Times = 5;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Measures and prints.</summary>
    /// <param name="only">Only this number of gallery resources; null for all.</param>
    /// <param name="count">The number of templates.</param>
    /// <param name="times">The number of measurements.</param>
    public static int Run(int? only = null, int count = Count, int times = Times)
    {
        foreach (var images in only is { } one ? [one] : new[] { 0, 1, 3, 5, 30 })
        {
            string[] texts = [.. Enumerable.Range(0, count).Select(number => TemplateGenerator.Write(number, Length, images))];
            var findings = 0;
            // The first round is warm-up: methods are compiled, and rules loaded.
            Parse(texts);
            Judge(texts, ref findings);
            Document(texts);
            var judge = Output.Median(times, () => Cpu(() => Judge(texts, ref findings)));
            var parse = Output.Median(times, () => Cpu(() => Parse(texts)));
            var system = Output.Median(times, () => Cpu(() => Document(texts)));
            Output.Line($"{images,3} gallery resources in each: parse {parse,6:N0} ms, judge {judge,6:N0} ms: {judge / parse:N2} times; System.Text.Json {system,6:N0} ms: reader {parse / system:N2} times; {findings} findings");
        }

        return 0;
    }

    // The processor time: on a busy machine the clock says little.
    private static double Cpu(Action action)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static void Parse(string[] texts)
    {
        // All are kept, as the judgment keeps them.
        var read = new List<StrictJsonReading>(texts.Length);
        foreach (var text in texts)
            read.Add(StrictJsonReader.Parse(text));
    }

    private static void Document(string[] texts)
    {
        var read = new List<JsonDocument>(texts.Length);
        foreach (var text in texts)
            read.Add(JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Lenient));
    }

    private static void Judge(string[] texts, ref int findings)
    {
        var gate = SigEngine.Default.Gate(new TemplateInputs());
        for (var i = 0; i < texts.Length; i++)
            gate.TryAdd(new SourceFile($"template{i}.json", texts[i]));
        findings = gate.Judge().Count(finding => finding.Severity != FindingSeverity.Information);
    }
}
