using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>There is no way to Azure at all. PowerShell shows the record as it is; a cmdlet that catches it hands the record to <c>ThrowTerminatingError</c>.</summary>
internal sealed class LiveConnectionException : RuntimeException
{
    private readonly ErrorRecord _record;

    /// <param name="record">Why, and what to do.</param>
    public LiveConnectionException(ErrorRecord record) : base(record.Exception.Message, record.Exception) => _record = record;

    /// <summary>Why, and what to do.</summary>
    public override ErrorRecord ErrorRecord => _record;
}
