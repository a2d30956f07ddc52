using System.Globalization;
using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Get-Date</c>: now, or another time, as a time or a text.</summary>
[Cmdlet(VerbsCommon.Get, "Date")]
[OutputType(typeof(DateTime), typeof(string))]
public sealed class GetDateCommand : PSCmdlet
{
    /// <summary>The time; now without it.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("LastWriteTime")]
    public DateTime? Date { get; set; }

    /// <summary>A .NET format, for a text.</summary>
    [Parameter]
    public string? Format { get; set; }

    /// <summary>In UTC.</summary>
    [Parameter]
    public SwitchParameter AsUTC { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        DateTime time = Date ?? DateTime.Now;
        if (AsUTC)
            time = time.ToUniversalTime();
        WriteObject(Format is null ? time : time.ToString(Format, CultureInfo.CurrentCulture));
    }
}
