using System.Management.Automation;
using System.Management.Automation.Host;

namespace SigTroubleshoot.Cmdlets.Gate;

/// <summary>How a gate stops a pipeline. What PowerShell does with it was measured; see the help of Assert-SigFinding.</summary>
internal static class GateExit
{
    private const int ToolFailed = 2;

    /// <summary>
    /// Ends the script with an error. ThrowTerminatingError would end only the statement: a script without
    /// $ErrorActionPreference = 'Stop' would go on to the deployment.
    /// </summary>
    public static void Throw(PSCmdlet cmdlet, ErrorRecord error)
    {
        // The engine completes the ID of an error that it throws itself, and shows the command.
        var complete = new ErrorRecord(error.Exception, $"{error.FullyQualifiedErrorId},{cmdlet.GetType().FullName}", error.CategoryInfo.Category, error.TargetObject) { ErrorDetails = error.ErrorDetails };
        complete.CategoryInfo.Activity = cmdlet.MyInvocation.MyCommand.Name;
        try
        {
            ScriptBlock.Create("param($record) throw $record").Invoke(complete);
        }
        catch (PSNotSupportedException)
        {
            // A session without a language runs no script.
        }

        cmdlet.ThrowTerminatingError(error);
    }

    /// <summary>Lets PowerShell end with exit code 2 once its command has ended; does nothing in a session that goes on.</summary>
    public static void SetToolFailed(PSHost host)
    {
        if (host.Name == "ConsoleHost" && CommandLine.EndsAfterCommand(ArgumentsOfPowerShell()))
            host.SetShouldExit(ToolFailed);
    }

    // If dotnet starts it, the first argument is pwsh.dll, as for every .NET program.
    private static IEnumerable<string> ArgumentsOfPowerShell() => System.Environment.GetCommandLineArgs().Skip(1);
}
