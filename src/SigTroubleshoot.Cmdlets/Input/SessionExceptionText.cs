using System.Management.Automation;
using System.Text;
using SigTroubleshoot.Diagnosis.Exceptions;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>Writes an exception of a session, with the error record in it, or with what a job or a file kept of one.</summary>
/// <param name="text">Receives the text.</param>
internal sealed class SessionExceptionText(StringBuilder text) : ExceptionText(text)
{
    /// <inheritdoc/>
    protected override IEnumerable<ObjectView> InnerOf(ObjectView exception)
    {
        if (exception.Value is IContainsErrorRecord && exception["ErrorRecord"]["Exception"] is { Value: not ParentContainsErrorRecordException } wrapped)
            yield return wrapped;

        // What a job sends home is not the exception itself, which alone has the body and the response.
        yield return exception["SerializedRemoteException"];
        foreach (var inner in base.InnerOf(exception))
            yield return inner;
    }

    /// <inheritdoc/>
    protected override string NameOf(ObjectView exception) =>
        exception.Value is PSObject { TypeNames.Count: > 0 } restored ? restored.TypeNames[0].Replace("Deserialized.", "") : base.NameOf(exception);
}
