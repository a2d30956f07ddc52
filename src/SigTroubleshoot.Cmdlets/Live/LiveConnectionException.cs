using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>No connection to Azure is possible. PowerShell shows the record as it is; a cmdlet that catches the exception passes the record to <c>ThrowTerminatingError</c>.</summary>
internal sealed class LiveConnectionException : RuntimeException
{
    private readonly ErrorRecord _record;

    /// <param name="record">Why, and what to do about it.</param>
    public LiveConnectionException(ErrorRecord record) : base(record.Exception.Message, record.Exception) => _record = record;

    /// <summary>Why, and what to do about it.</summary>
    public override ErrorRecord ErrorRecord => _record;
}
