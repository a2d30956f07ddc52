using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Get-Content</c>: the lines of text files, streamed.</summary>
[Cmdlet(VerbsCommon.Get, "Content", DefaultParameterSetName = "Path")]
[OutputType(typeof(string))]
public sealed class GetContentCommand : PSCmdlet
{
    /// <summary>The files; wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    /// <summary>The files, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>One string for the whole file.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>Only so many lines of each file.</summary>
    [Parameter]
    [Alias("First", "Head")]
    public long TotalCount { get; set; } = long.MaxValue;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        bool literal = ParameterSetName == "LiteralPath";
        foreach (string file in FileAccess.Resolve(this, literal ? LiteralPath : Path, literal))
        {
            try
            {
                Read(file);
            }
            catch (Exception error) when (FileAccess.IsFileError(error))
            {
                WriteError(new ErrorRecord(error, "GetContentReaderError", ErrorCategory.ReadError, file));
            }
        }
    }

    private void Read(string file)
    {
        using StreamReader reader = new(file, detectEncodingFromByteOrderMarks: true);
        if (Raw)
        {
            WriteObject(reader.ReadToEnd());
            return;
        }

        for (long count = 0; count < TotalCount && !Stopping && reader.ReadLine() is string line; count++)
            WriteObject(line);
    }
}
