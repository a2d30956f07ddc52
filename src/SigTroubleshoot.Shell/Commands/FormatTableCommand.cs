using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Format-Table</c>, with all parameters of the engine's own.</summary>
[Cmdlet(VerbsCommon.Format, "Table")]
public sealed class FormatTableCommand : OuterFormatTableBase
{
    /// <summary>Creates the command.</summary>
    public FormatTableCommand() => EngineFormatter.FormatAs(this, "Table");
}
