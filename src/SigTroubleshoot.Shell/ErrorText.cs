using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace SigTroubleshoot.Shell;

/// <summary>Writes the error that ended a script, in the engine's own view of errors.</summary>
internal static class ErrorText
{
    /// <summary>Formats the error and sends it to the error stream of the host.</summary>
    internal static void Write(PSHost host, Runspace runspace, RuntimeException error)
    {
        using PowerShell formatter = PowerShell.Create(runspace);
        formatter.AddCommand("Out-String").AddParameter("Stream");
        string text = string.Join(Environment.NewLine, formatter.Invoke<string>(new[] { error.ErrorRecord }));
        // The view shows nothing at all for input that breaks off, such as "if (".
        host.UI.WriteErrorLine(string.IsNullOrWhiteSpace(text) ? error.Message : text);
    }
}
