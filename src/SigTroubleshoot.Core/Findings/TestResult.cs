using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>The answer of a <c>Test-Sig*</c> cmdlet about one thing.</summary>
public sealed class TestResult
{
    /// <summary>Creates a result.</summary>
    /// <param name="target">The name or id that was tested.</param>
    /// <param name="findings">What was found, worst first.</param>
    public TestResult(string target, IReadOnlyList<Finding> findings)
    {
        Target = target ?? throw new ArgumentNullException(nameof(target));
        Findings = Indexable.Of(findings ?? throw new ArgumentNullException(nameof(findings)));
        Passed = !Findings.Any(f => f.Outcome != FindingOutcome.Passed && f.Severity == FindingSeverity.Error);
    }

    /// <summary>The name or id that was tested.</summary>
    public string Target { get; }

    /// <summary>
    /// True when no finding is an error; warnings and information do not fail a test. What decides and could not be read is
    /// an error, too: could not check is never a pass.
    /// </summary>
    public bool Passed { get; }

    /// <summary>What was found, worst first; empty where all is well.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
