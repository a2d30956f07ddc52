using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;

namespace SigTroubleshoot.Pester;

/// <summary>Runs the Pester tests: all, those that match a filter, or those that an editor requests.</summary>
[ExtensionUri(Address)]
public sealed class PesterExecutor : ITestExecutor, IDisposable
{
    /// <summary>The executor's address for VSTest.</summary>
    public const string Address = "executor://sigtroubleshoot/pester";

    internal static readonly Uri Uri = new(Address);

    private readonly CancellationTokenSource _cancel = new();

    /// <inheritdoc/>
    public void RunTests(IEnumerable<string>? sources, IRunContext? runContext, IFrameworkHandle? frameworkHandle)
    {
        if (Ours(sources ?? []) is not { } source)
            return;
        if (runContext?.GetTestCaseFilter(["FullyQualifiedName", "DisplayName"], null!) is not { } filter)
        {
            Report(source, PesterRun.Run([], _cancel.Token), _ => true, frameworkHandle!);
            return;
        }

        // Pester is started a second time only if a test matches the filter.
        var tests = PesterOutcome.Cases(PesterRun.List(_cancel.Token), source).Select(pair => pair.Case);
        RunTests(tests.Where(test => filter.MatchTestCase(test, name => name == "DisplayName" ? test.DisplayName : test.FullyQualifiedName)), runContext, frameworkHandle);
    }

    /// <inheritdoc/>
    public void RunTests(IEnumerable<TestCase>? tests, IRunContext? runContext, IFrameworkHandle? frameworkHandle)
    {
        var wanted = (tests ?? []).ToDictionary(test => test.Id);
        if (wanted.Count == 0)
            return;
        var files = wanted.Values.Select(test => test.CodeFilePath!).Distinct();
        Report(wanted.Values.First().Source, PesterRun.Run(files, _cancel.Token), test => wanted.ContainsKey(test.Id), frameworkHandle!);
    }

    /// <inheritdoc/>
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();

    /// <summary>This assembly among the sources of a run; null if it is not one of them.</summary>
    internal static string? Ours(IEnumerable<string> sources) =>
        sources.FirstOrDefault(source => Path.GetFileName(source) == Path.GetFileName(typeof(PesterExecutor).Assembly.Location));

    private static void Report(string source, List<PesterOutcome> outcomes, Func<TestCase, bool> isWanted, IFrameworkHandle handle)
    {
        foreach (var (test, outcome) in PesterOutcome.Cases(outcomes, source).Where(pair => pair.Outcome.AroundTests || isWanted(pair.Case)))
        {
            handle.RecordStart(test);
            var result = outcome.ToResult(test);
            handle.RecordEnd(test, result.Outcome);
            handle.RecordResult(result);
        }
    }
}
