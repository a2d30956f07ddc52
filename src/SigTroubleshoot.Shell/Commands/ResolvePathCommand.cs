using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Resolve-Path</c>: the full paths that exist.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "Path", DefaultParameterSetName = "Path")]
[OutputType(typeof(PathInfo))]
public sealed class ResolvePathCommand : PathCommand
{
    /// <inheritdoc/>
    protected override void Process(string path) =>
        WriteObject(SessionState.Path.GetResolvedPSPathFromPSPath(IsLiteral ? WildcardPattern.Escape(path) : path), enumerateCollection: true);
}
