using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Out-String</c>: the formatted text of its input, whole or line by line.</summary>
[Cmdlet(VerbsData.Out, "String", DefaultParameterSetName = "Whole")]
[OutputType(typeof(string))]
public sealed class OutStringCommand : FrontEndCommandBase
{
    private readonly StringWriter _text = new();

    /// <summary>One string a line instead of one for all.</summary>
    [Parameter(ParameterSetName = "Stream")]
    public SwitchParameter Stream { get; set; }

    /// <summary>Columns a line may take.</summary>
    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; } = int.MaxValue;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        EngineFormatter.WriteTo(this, _text, Width);
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        if (Stream)
            WriteLines();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (Stream)
            WriteLines();
        else
            WriteObject(_text.ToString());
    }

    private void WriteLines()
    {
        using StringReader lines = new(_text.ToString());
        while (lines.ReadLine() is string line)
            WriteObject(line);
        _text.GetStringBuilder().Clear();
    }
}
