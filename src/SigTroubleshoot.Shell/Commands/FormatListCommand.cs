using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Format-List</c>, with all parameters of the engine's own.</summary>
[Cmdlet(VerbsCommon.Format, "List")]
public sealed class FormatListCommand : OuterFormatTableAndListBase
{
    /// <summary>Creates the command.</summary>
    public FormatListCommand() => EngineFormatter.FormatAs(this, "List");
}
