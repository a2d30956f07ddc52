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
    [Parameter(HelpMessage = "Returns true or false instead of a result with its findings.")]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Writes the result for one resource.</summary>
    private protected void WriteAnswer(string target, IReadOnlyList<Finding> findings)
    {
        // Most names in a long pipeline have no fault. Such a name is too short and too plain to be a secret, and masking takes time; TestResult cleans it.
        var isClean = findings.Count == 0;
        if (Quiet && isClean)
        {
            WriteObject(Yes);
            return;
        }

        var result = new TestResult(isClean ? target : Redactor.Redact(target), findings);
        WriteObject(Quiet ? result.Passed ? Yes : No : result);
    }
}
