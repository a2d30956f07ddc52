using System.Reflection;
using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Unit.Architecture;

namespace SigTroubleshoot.Unit.Templates;

/// <summary>Findings are judged once and can be read as often as anybody likes; judging again gives the same.</summary>
public sealed class JudgingTwiceTests
{
    private const string Suppressed = """{ "suppressions": [ { "rule": "SIG101", "reason": "Kept" }, { "rule": "SIG999", "reason": "Unknown" } ] }""";

    [Fact]
    public void A_gate_gives_the_same_findings_each_time()
    {
        var gate = SigEngine.Default.Gate(new TemplateInputs());
        gate.TryAdd(new SourceFile("main.json", TemplateTester.Template(TemplateTester.Gallery("my-gal"))));
        var findings = gate.Judge();
        Assert.NotEmpty(findings);
        Assert.Equal(findings, findings.ToList());
        Assert.Equal(findings.Select(finding => finding.ToString()), gate.Judge().Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_run_gives_the_same_findings_and_notices_each_time()
    {
        var run = SigEngine.Default.Templates(new TemplateInputs(), SettingsReader.Read("s.json", Suppressed, SigEngine.Default.Rules), ignoresSuppressions: false, DateTimeOffset.UnixEpoch);
        run.TryAdd(new SourceFile("main.json", TemplateTester.Template(TemplateTester.Gallery("my-gal"))));
        var (first, notices) = (run.Judge(), run.Notices().ToList());
        Assert.Contains(first, finding => finding.Suppression is not null);
        Assert.NotEmpty(notices);
        Assert.Equal(first.Select(finding => (finding.ToString(), finding.Suppression)), run.Judge().Select(finding => (finding.ToString(), finding.Suppression)));
        Assert.Equal(notices, run.Notices());
    }

    // An enumeration that remembers what it has seen is empty the second time.
    [Fact]
    public void Nothing_that_judges_returns_what_is_not_judged_yet() => Nothing.In(
        from type in typeof(TemplateGate).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where method.Name.StartsWith("Judge", StringComparison.Ordinal) && method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(IEnumerable<>)
        select $"{type.FullName}.{method.Name}");
}
