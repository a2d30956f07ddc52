using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>Rejects a plain text in a list of hashtables or objects: it has none of the members that are read, so it would have no effect.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ObjectsAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        if (new SessionObject(element).Value is string text && !ResourceView.OpensJson(text))
            throw new ValidationMetadataException(Messages.FormatItemIsText(Redactor.Redact(text)));
    }
}
