using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace SigTroubleshoot.Shell.Commands;

/// <summary>Finds the cmdlets of this assembly.</summary>
/// <remarks>
/// The engine's package holds the core cmdlets alone; pwsh's Utility and Management assemblies are in no package.
/// These stand in for the ones that scripts use every day, in their common parameters.
/// </remarks>
internal static class ShellCommands
{
    /// <summary>One entry for each class with a <see cref="CmdletAttribute"/>.</summary>
    internal static IEnumerable<SessionStateCommandEntry> Entries() =>
        from type in typeof(ShellCommands).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null
        select new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null);
}
