using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Test-Path</c>: true where something exists at the path.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Path", DefaultParameterSetName = "Path")]
[OutputType(typeof(bool))]
public sealed class TestPathCommand : PathCommand
{
    /// <summary>What must be there: Any, Container (a folder) or Leaf (a file).</summary>
    [Parameter]
    [Alias("Type")]
    [ValidateSet("Any", "Container", "Leaf")]
    public string PathType { get; set; } = "Any";

    /// <inheritdoc/>
    protected override void Process(string path)
    {
        bool exists = !string.IsNullOrWhiteSpace(path) && InvokeProvider.Item.Exists(path, force: true, IsLiteral);
        bool fits = exists && PathType switch
        {
            "Container" => InvokeProvider.Item.IsContainer(path),
            "Leaf" => !InvokeProvider.Item.IsContainer(path),
            _ => true,
        };
        WriteObject(fits);
    }
}
