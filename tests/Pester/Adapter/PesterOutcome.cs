using System.Security.Cryptography;
using System.Text;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace SigTroubleshoot.Pester;

/// <summary>One test, as Run.ps1 writes it.</summary>
/// <param name="Name">Its blocks and its own name, as they stand in the file; all rows of its data share it.</param>
/// <param name="FullName">The same with the values of its row.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">The line it begins at.</param>
/// <param name="Result">Passed, Failed, Skipped, Inconclusive or NotRun.</param>
/// <param name="AroundTests">It is no test: a block that failed before or after its tests, or a file that could not be read.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Message">Why it failed or was skipped.</param>
/// <param name="Trace">Where it failed.</param>
internal sealed record PesterOutcome(string Name, string FullName, string File, int Line, string Result, bool AroundTests, TimeSpan Duration, string Message, string Trace)
{
    /// <summary>All of a run as VSTest knows them; the rows of a test get ids by their order, which discovery and run share.</summary>
    public static List<(TestCase Case, PesterOutcome Outcome)> Cases(IEnumerable<PesterOutcome> outcomes, string source) =>
    [
        .. from outcome in outcomes
           group outcome by (outcome.File, outcome.Name) into rows
           from row in rows.Select((outcome, index) => (Outcome: outcome, Index: index))
           select (row.Outcome.ToCase(source, row.Index), row.Outcome),
    ];

    /// <summary>The result of its test case.</summary>
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
            // A test that did not run though it should have is no success.
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
