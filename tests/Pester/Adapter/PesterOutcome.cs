using System.Security.Cryptography;
using System.Text;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace SigTroubleshoot.Pester;

/// <summary>One test in the output of Run.ps1.</summary>
/// <param name="Name">Its blocks and its own name, as in the file; shared by all rows of its data.</param>
/// <param name="FullName">The name with the values of its row.</param>
/// <param name="File">The file that contains it.</param>
/// <param name="Line">The line where it starts.</param>
/// <param name="Result">Passed, Failed, Skipped, Inconclusive, or NotRun.</param>
/// <param name="AroundTests">Whether it is not a test, but a block that failed before or after its tests, or a file that could not be read.</param>
/// <param name="Duration">The duration.</param>
/// <param name="Message">Why it failed or was skipped.</param>
/// <param name="Trace">Where it failed.</param>
internal sealed record PesterOutcome(string Name, string FullName, string File, int Line, string Result, bool AroundTests, TimeSpan Duration, string Message, string Trace)
{
    /// <summary>The test cases of a run for VSTest; the rows of a test get IDs by their order, which is the same in discovery and run.</summary>
    public static List<(TestCase Case, PesterOutcome Outcome)> Cases(IEnumerable<PesterOutcome> outcomes, string source) =>
    [
        .. from outcome in outcomes
           group outcome by (outcome.File, outcome.Name) into rows
           from row in rows.Select((outcome, index) => (Outcome: outcome, Index: index))
           select (row.Outcome.ToCase(source, row.Index), row.Outcome),
    ];

    /// <summary>The result of a test case.</summary>
    public TestResult ToResult(TestCase test) => new(test)
    {
        DisplayName = FullName,
        Duration = Duration,
        ErrorMessage = Message,
        ErrorStackTrace = Trace,
        Outcome = Result switch
        {
            "Passed" => TestOutcome.Passed,
            "Skipped" or "Inconclusive" => TestOutcome.Skipped,
            // A test that should have run but did not is a failure.
            _ => TestOutcome.Failed,
        },
    };

    private TestCase ToCase(string source, int row) => new($"{Path.GetFileNameWithoutExtension(File)}.{Name}", PesterExecutor.Uri, source)
    {
        Id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{Path.GetFileName(File)}/{Name}/{row}")).AsSpan(0, 16)),
        DisplayName = FullName,
        CodeFilePath = File,
        LineNumber = Line,
    };
}
