using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>Rejects an empty or blank text, alone or in a list. A blank comes from a variable that is not set as intended.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotBlankAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        if (string.IsNullOrWhiteSpace(element as string))
            throw new ValidationMetadataException(Messages.ArgumentBlank);
    }
}
