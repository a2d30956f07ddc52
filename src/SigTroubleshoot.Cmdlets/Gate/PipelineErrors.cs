using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using SigTroubleshoot.Cmdlets.Input;

namespace SigTroubleshoot.Cmdlets.Gate;

/// <summary>The errors of the commands before a gate in its pipeline: what they could not read, the gate has not seen.</summary>
internal sealed class PipelineErrors
{
    private const string OurCmdlets = ",SigTroubleshoot.Cmdlets.";

    private readonly PSCmdlet _cmdlet;
    private readonly object? _newest;
    private readonly int _depth;

    /// <param name="cmdlet">The gate, before its first input.</param>
    public PipelineErrors(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        _newest = Errors.Count > 0 ? Errors[0] : null;
        _depth = Runspace.DefaultRunspace?.Debugger?.GetCallStack().Count() ?? 0;
    }

    /// <summary>The errors since then, oldest first. <c>-ErrorAction Ignore</c> keeps an error out of this.</summary>
    public IReadOnlyList<ErrorRecord> Find()
    {
        var found = new List<ErrorRecord>();
        foreach (var item in Errors)
        {
            if (ReferenceEquals(item, _newest))
                break;
            if (new SessionObject(item).Value is ErrorRecord record && IsOfPipeline(record))
                found.Add(record);
        }

        found.Reverse();
        return found;
    }

    private IList Errors => _cmdlet.SessionState.PSVariable.GetValue("global:Error") as IList ?? Array.Empty<object>();

    // A script block in the pipeline may have handled an error of another command itself. Its errors have a deeper stack. (The
    // PipelinePosition of an error would say it, but it is always 0.)
    private bool IsOfPipeline(ErrorRecord record) =>
        record.FullyQualifiedErrorId?.IndexOf(OurCmdlets, StringComparison.Ordinal) >= 0
        || record.ScriptStackTrace is null || record.ScriptStackTrace.Split('\n').Length <= _depth;
}
