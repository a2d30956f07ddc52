using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Set-Content</c>: writes values as the lines of a file, in UTF-8.</summary>
[Cmdlet(VerbsCommon.Set, "Content")]
public sealed class SetContentCommand : PSCmdlet, IDisposable
{
    private StreamWriter? _file;

    /// <summary>The file to write anew.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    public string Path { get; set; } = "";

    /// <summary>The values, one line each.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Value { get; set; } = [];

    /// <summary>Writes no line end after a value.</summary>
    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _file = FileAccess.OpenWriter(this, Path, append: false);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (object? value in Value ?? [])
            _file!.Write(value + (NoNewline ? "" : Environment.NewLine));
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
