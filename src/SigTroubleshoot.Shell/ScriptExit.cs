using System.Management.Automation.Runspaces;
using System.Reflection;

namespace SigTroubleshoot.Shell;

/// <summary>Makes the <c>exit N</c> of a script file end the session with N, as in pwsh.</summary>
internal static class ScriptExit
{
    private const BindingFlags Internal = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>
    /// The next script file of the runspace hands its <c>exit</c> to the host. Left alone, the engine takes it for
    /// the end of a called script and only sets $LASTEXITCODE. Its switch for this is internal; pwsh's host is a friend.
    /// </summary>
    internal static void ReachesHost(Runspace runspace)
    {
        object? context = typeof(Runspace).GetProperty("ExecutionContext", Internal)?.GetValue(runspace);
        PropertyInfo rethrow = context?.GetType().GetProperty("ScriptCommandProcessorShouldRethrowExit", Internal)
            ?? throw new MissingMemberException("This version of the PowerShell engine cannot hand on the exit code of a script file.");
        rethrow.SetValue(context, true);
    }
}
