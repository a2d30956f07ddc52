using System.Collections;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Input;

namespace SigTroubleshoot.Cmdlets.Gate;

/// <summary>The errors of the commands before a gate in its pipeline: what they could not read, the gate has not seen.</summary>
internal sealed class PipelineErrors
{
    private readonly PSCmdlet _cmdlet;
    private readonly object? _newest;

    /// <param name="cmdlet">The gate, before its first input.</param>
    public PipelineErrors(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        _newest = Errors.Count > 0 ? Errors[0] : null;
    }

    /// <summary>The errors since then, oldest first.</summary>
    public IReadOnlyList<ErrorRecord> Find()
    {
        var found = new List<ErrorRecord>();
        foreach (var item in Errors)
        {
            if (ReferenceEquals(item, _newest))
                break;
            // An error that a script block in the pipeline handled has a pipeline of its own.
            if (new ObjectView(item).Value is ErrorRecord { InvocationInfo: { } at } record
                && at.PipelineLength == _cmdlet.MyInvocation.PipelineLength && at.PipelinePosition < _cmdlet.MyInvocation.PipelinePosition)
                found.Add(record);
        }

        found.Reverse();
        return found;
    }

    private IList Errors => _cmdlet.SessionState.PSVariable.GetValue("global:Error") as IList ?? Array.Empty<object>();
}
