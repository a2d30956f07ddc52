using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>The result of a <c>Test-Sig*</c> cmdlet for one object.</summary>
public sealed class TestResult
{
    /// <summary>Creates a result.</summary>
    /// <param name="target">The name or ID that was tested.</param>
    /// <param name="findings">What was found, worst first.</param>
    public TestResult(string target, IReadOnlyList<Finding> findings)
    {
        Target = CleanText.Of(target ?? throw new ArgumentNullException(nameof(target)));
        Findings = Indexable.Of(findings ?? throw new ArgumentNullException(nameof(findings)));
        Passed = Passes(Findings);
    }

    /// <summary>The name or ID that was tested.</summary>
    public string Target { get; }

    /// <summary>
    /// True if no finding is an error; warnings and information do not fail a test. What the result depends on and could not
    /// be read is also an error: not evaluated is never a pass.
    /// </summary>
    public bool Passed { get; }

    /// <summary>What was found, worst first; empty if there is no fault.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The value of <see cref="Passed"/> for findings.</summary>
    internal static bool Passes(IReadOnlyList<Finding> findings)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            if (IsFailure(findings[i].Severity, findings[i].Outcome))
                return false;
        }

        return true;
    }

    /// <summary>Whether a finding fails a test.</summary>
    internal static bool IsFailure(FindingSeverity severity, FindingOutcome outcome) => severity == FindingSeverity.Error && outcome != FindingOutcome.Passed;
}
