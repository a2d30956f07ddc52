using System.Diagnostics;
using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Measure-Command</c>: the time a script block takes; its output is dropped.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Command")]
[OutputType(typeof(TimeSpan))]
public sealed class MeasureCommandCommand : PSCmdlet
{
    /// <summary>The script block.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public ScriptBlock Expression { get; set; } = ScriptBlock.Create("");

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        long start = Stopwatch.GetTimestamp();
        InvokeCommand.InvokeScript(useLocalScope: false, Expression, null, null);
        WriteObject(Stopwatch.GetElapsedTime(start));
    }
}
