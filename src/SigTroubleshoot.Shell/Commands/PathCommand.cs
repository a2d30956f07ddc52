using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary>A cmdlet that takes paths, with wildcards or as they are written.</summary>
public abstract class PathCommand : PSCmdlet
{
    /// <summary>The paths; wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = ["."];

    /// <summary>The paths, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>True when wildcards mean nothing.</summary>
    protected bool IsLiteral => ParameterSetName == "LiteralPath";

    /// <summary>Handles one path.</summary>
    protected abstract void Process(string path);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string path in IsLiteral ? LiteralPath : Path)
        {
            try
            {
                Process(path);
            }
            catch (RuntimeException error) when (error is SessionStateException or ProviderInvocationException)
            {
                WriteError(new ErrorRecord(error.ErrorRecord, error));
            }
        }
    }
}
