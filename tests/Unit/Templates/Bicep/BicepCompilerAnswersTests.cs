using SigTroubleshoot.Templates;

namespace SigTroubleshoot.Unit.Templates.Bicep;

/// <summary>What a reader makes of each answer of a compiler.</summary>
public sealed class BicepCompilerAnswersTests
{
    private const string Main = """
        === *main.bicep
        resource gallery 'Microsoft.Compute/galleries@2023-07-03' = {
          name: 'my-gallery' //! SIG101
          location: 'westeurope'
        }
        """;

    [Fact]
    public void Errors_are_faults_at_their_line()
    {
        var findings = Judge(path => new BicepCompilation { Diagnostics = [new(path, 3, 5, "BCP057", "The name \"x\" does not exist.", true), new(path, 1, 1, "BCP081", "No types.", false)] });
        var finding = Assert.Single(findings);
        Assert.Equal(("SIG970", FindingSeverity.Error, 3, 5), (finding.RuleId, finding.Severity, finding.Line, finding.Column));
        Assert.Contains("BCP057", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BCP190")]
    [InlineData("BCP192")]
    public void A_module_that_is_not_in_the_cache_is_not_evaluated(string code)
    {
        var findings = Judge(path => new BicepCompilation { Diagnostics = [new(path, 1, 1, code, "Not restored.", true), new(path, 2, 1, "BCP287", "Follows from it.", true)] });
        var open = Assert.Single(findings, finding => finding.RuleId == "SIG970");
        Assert.Equal(FindingOutcome.NotEvaluated, open.Outcome);
        Assert.StartsWith("bicep restore ", open.Command, StringComparison.Ordinal);
        Assert.Contains(findings, finding => finding is { RuleId: "SIG101", Line: 2 });
    }

    [Fact]
    public void A_compiler_that_ends_leaves_the_literals()
    {
        var findings = Judge(_ => new BicepCompilation { Failure = "It ended." });
        Assert.Equal(FindingOutcome.NotEvaluated, Assert.Single(findings, finding => finding.RuleId == "SIG970").Outcome);
        Assert.Contains(findings, finding => finding is { RuleId: "SIG101", Line: 2 });
    }

    [Fact]
    public void A_template_that_does_not_fit_the_file_is_judged_all_the_same()
    {
        var template = TemplateTester.Template(TemplateTester.Gallery("a-b") + "," + TemplateTester.Gallery("c-d"));
        var findings = Judge(_ => new BicepCompilation { Template = template });
        Assert.Equal(2, findings.Count(finding => finding.RuleId == "SIG101"));
        Assert.All(findings, finding => Assert.EndsWith("main.bicep", finding.Source, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Finding> Judge(Func<string, BicepCompilation> compile)
    {
        using var files = new BicepCase(Main);
        return BicepRun.Judge(files, new Answering(compile));
    }

    private sealed class Answering(Func<string, BicepCompilation> compile) : IBicepCompiler
    {
        public BicepCompilation Compile(string path, bool canRestore) => compile(path);
    }
}
