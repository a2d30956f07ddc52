using System.Collections;
using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Write-Host</c>: writes text for the person at the console.</summary>
[Cmdlet(VerbsCommunications.Write, "Host")]
public sealed class WriteHostCommand : PSCmdlet
{
    private const ConsoleColor Unchanged = (ConsoleColor)(-1);

    /// <summary>What to write.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true)]
    [Alias("Msg", "Message")]
    public object? Object { get; set; }

    /// <summary>Ends without a new line.</summary>
    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    /// <summary>What stands between several objects.</summary>
    [Parameter]
    public object Separator { get; set; } = " ";

    /// <summary>The colour of the text.</summary>
    [Parameter]
    public ConsoleColor ForegroundColor { get; set; } = Unchanged;

    /// <summary>The colour behind the text.</summary>
    [Parameter]
    public ConsoleColor BackgroundColor { get; set; } = Unchanged;

    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteInformation(
        new HostInformationMessage
        {
            Message = Text(Object),
            NoNewLine = NoNewline,
            ForegroundColor = ForegroundColor == Unchanged ? null : ForegroundColor,
            BackgroundColor = BackgroundColor == Unchanged ? null : BackgroundColor,
        },
        ["PSHOST"]);

    private string Text(object? value)
    {
        object? plain = value is PSObject { BaseObject: not PSCustomObject and var wrapped } ? wrapped : value;
        return plain is IEnumerable items and not string
            ? string.Join(Separator.ToString(), items.Cast<object?>().Select(Text))
            : plain?.ToString() ?? "";
    }
}
