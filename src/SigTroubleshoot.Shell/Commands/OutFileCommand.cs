using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Out-File</c>, which is also what <c>&gt;</c> and <c>&gt;&gt;</c> run: the formatted text of its input, in UTF-8.</summary>
[Cmdlet(VerbsData.Out, "File")]
public sealed class OutFileCommand : FrontEndCommandBase
{
    private StreamWriter? _file;

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Path", "LiteralPath")]
    public string FilePath { get; set; } = "";

    /// <summary>Adds to the file instead of writing it anew.</summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

    /// <summary>Columns a line may take.</summary>
    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; } = int.MaxValue;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _file = FileAccess.OpenWriter(this, FilePath, Append);
        EngineFormatter.WriteTo(this, _file, Width);
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void InternalDispose()
    {
        base.InternalDispose();
        _file?.Dispose();
    }
}
