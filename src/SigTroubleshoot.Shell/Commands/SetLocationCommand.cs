using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Set-Location</c>: changes the current folder of the session.</summary>
[Cmdlet(VerbsCommon.Set, "Location")]
public sealed class SetLocationCommand : PSCmdlet
{
    /// <summary>The folder to go to.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LiteralPath")]
    public string Path { get; set; } = "~";

    /// <summary>Passes the new location on.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        PathInfo location = SessionState.Path.SetLocation(Path);
        if (PassThru)
            WriteObject(location);
    }
}
