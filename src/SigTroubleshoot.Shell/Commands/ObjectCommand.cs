using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary>A cmdlet that takes objects from the pipeline.</summary>
public abstract class ObjectCommand : PSCmdlet
{
    /// <summary>The object from the pipeline.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Handles one object; a null in the pipeline is passed over.</summary>
    protected abstract void Process(PSObject item);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is not null)
            Process(InputObject);
    }
}
