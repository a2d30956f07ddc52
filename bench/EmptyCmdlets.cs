using System.Management.Automation;

namespace SigTroubleshoot.Bench;

/// <summary>A cmdlet that accepts a name and returns true: the cost of the engine itself.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Empty")]
[OutputType(typeof(bool))]
public sealed class TestEmptyCommand : PSCmdlet
{
    /// <summary>The name.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public string Name { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteObject(Name.Length > 0);
}
