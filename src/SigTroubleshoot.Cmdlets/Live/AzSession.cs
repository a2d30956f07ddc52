using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Runs Az commands in the user's session. Use only on the pipeline's thread.</summary>
internal sealed class AzSession
{
    private const string Script = "param($name, $parameters) & $name @parameters";

    private readonly PSCmdlet _cmdlet;
    private readonly object? _defaultProfile;

    /// <param name="cmdlet">The running cmdlet.</param>
    /// <param name="defaultProfile">Its -DefaultProfile, which is passed on; null for the session's own.</param>
    public AzSession(PSCmdlet cmdlet, object? defaultProfile)
    {
        _cmdlet = cmdlet;
        _defaultProfile = defaultProfile;
    }

    /// <summary>Whether a command exists. PowerShell imports its module, as if the user had called it.</summary>
    public bool Has(string name) => _cmdlet.InvokeCommand.GetCommand(name, CommandTypes.Cmdlet | CommandTypes.Function | CommandTypes.Alias) is not null;

    /// <summary>Runs a command and returns its first output; null if it has none.</summary>
    /// <param name="name">The command.</param>
    /// <param name="parameters">Its parameters; those without a value are omitted.</param>
    /// <exception cref="RuntimeException">The command failed.</exception>
    /// <exception cref="OperationCanceledException">The pipeline was stopped.</exception>
    public PSObject? Run(string name, params (string Name, object? Value)[] parameters)
    {
        var splat = new Hashtable
        {
            ["ErrorAction"] = ActionPreference.Stop,
            // Older releases of Az announce breaking changes at every call.
            ["WarningAction"] = ActionPreference.SilentlyContinue,
            // With $DebugPreference set, Az would print the request with its headers.
            ["Debug"] = false,
        };
        foreach (var (parameter, value) in parameters.Append(("DefaultProfile", _defaultProfile)))
        {
            if (value is not null)
                splat[parameter] = value;
        }

        try
        {
            return _cmdlet.InvokeCommand.InvokeScript(Script, useNewScope: true, PipelineResultTypes.None, null, name, splat).FirstOrDefault();
        }
        catch (PipelineStoppedException e)
        {
            throw new OperationCanceledException(e.Message, e);
        }
    }

    /// <summary>The message of a command's exception, in one line and without secrets.</summary>
    public static string Sentence(Exception error) =>
        Redactor.Redact(string.Join(" ", error.Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())));
}
