using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Write-Error</c>: writes a non-terminating error.</summary>
[Cmdlet(VerbsCommunications.Write, "Error", DefaultParameterSetName = "NoException")]
public sealed class WriteErrorCommand : PSCmdlet
{
    /// <summary>The text of the error.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "NoException")]
    [Parameter(ParameterSetName = "WithException")]
    [AllowEmptyString]
    [Alias("Msg")]
    public string Message { get; set; } = "";

    /// <summary>The exception of the error.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "WithException")]
    public Exception? Exception { get; set; }

    /// <summary>A whole error to write as it is.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ErrorRecord")]
    public ErrorRecord? ErrorRecord { get; set; }

    /// <summary>The category.</summary>
    [Parameter]
    public ErrorCategory Category { get; set; } = ErrorCategory.NotSpecified;

    /// <summary>The id of the error.</summary>
    [Parameter]
    public string ErrorId { get; set; } = "Microsoft.PowerShell.Commands.WriteErrorException";

    /// <summary>The object it is about.</summary>
    [Parameter]
    public object? TargetObject { get; set; }

    /// <summary>What the person can do.</summary>
    [Parameter]
    public string RecommendedAction { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        ErrorRecord record = ErrorRecord ?? new ErrorRecord(Exception ?? new RuntimeException(Message), ErrorId, Category, TargetObject);
        if (Message.Length > 0 || RecommendedAction.Length > 0)
            record.ErrorDetails = new ErrorDetails(Message.Length > 0 ? Message : record.Exception.Message) { RecommendedAction = RecommendedAction };
        WriteError(record);
    }
}
