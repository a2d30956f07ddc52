using System.Management.Automation;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Cmdlets;

/// <summary>A cmdlet that tests whether an operation would succeed.</summary>
public abstract class TestCmdlet : SigCmdlet
{
    // Boxed once: a pipeline may contain hundreds of thousands of names.
    private static readonly object Yes = true;
    private static readonly object No = false;

    private protected TestCmdlet()
    {
    }

    /// <summary>Whether to return true or false instead of a <see cref="TestResult"/>.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.TestQuiet)]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Checks what is about to be created, and writes the result.</summary>
    /// <param name="request">What is about to be created.</param>
    /// <param name="target">The name or ID that was tested.</param>
    /// <param name="source">The cmdlet that would create it, for a finding's Source.</param>
    private protected void WriteCheck<TRequest>(TRequest request, string target, string source)
    {
        if (Quiet)
            WritePassed(SigEngine.Default.Passes(request));
        else
            WriteAnswer(target, SigEngine.Default.Check(request, target, source));
    }

    /// <summary>Writes the result for one resource.</summary>
    private protected void WriteAnswer(string target, IReadOnlyList<Finding> findings)
    {
        if (Quiet)
        {
            WritePassed(TestResult.Passes(findings));
            return;
        }

        // Most names in a long pipeline have no fault. Such a name is too short and too plain to be a secret, and masking takes time; TestResult cleans it.
        WriteObject(new TestResult(findings.Count == 0 ? target : Redactor.Redact(target), findings));
    }

    private void WritePassed(bool hasPassed) => WriteObject(hasPassed ? Yes : No);
}
