using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Get-Location</c>: the current folder.</summary>
[Cmdlet(VerbsCommon.Get, "Location")]
[OutputType(typeof(PathInfo))]
public sealed class GetLocationCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteObject(SessionState.Path.CurrentLocation);
}
