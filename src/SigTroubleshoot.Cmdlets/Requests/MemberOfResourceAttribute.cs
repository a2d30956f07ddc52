using System.Collections;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>
/// Lets a parameter for texts also accept resources: an object of Az or of Microsoft's SDK, or a hashtable, is replaced by
/// one of its members. PowerShell itself would use the name of its type if the member is not plain text.
/// </summary>
/// <param name="members">The members, the preferred one first.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MemberOfResourceAttribute(params string[] members) : ArgumentTransformationAttribute
{
    /// <summary>The members, the preferred one first.</summary>
    public string[] Members { get; } = members;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Transform(inputData);

    private object? Transform(object? input)
    {
        // A pipeline may contain hundreds of thousands of names, each in a wrapper.
        var value = input is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : input;
        return value switch
        {
            null or string or string[] => input,
            IList list => list.Cast<object?>().Select(Transform).ToArray(),
            _ => TextsOf(value),
        };
    }

    private object TextsOf(object value)
    {
        var texts = ResourceView.Of(new SessionObject(value)).Select(TextOf).ToArray();
        return texts.Length == 1 ? texts[0] : texts;
    }

    private string TextOf(ObjectView view) =>
        view.Value is bool or DateTime or DateTimeOffset or TimeSpan or Guid or Enum
            // PowerShell makes text of everything, and "True" would be a valid name.
            ? throw new ArgumentTransformationMetadataException(Messages.FormatValueIsNoName(value: view.Text, type: view.Value.GetType().Name, members: string.Join(", ", Members)))
            : (view.IsComposite ? view.TextOf(Members) : view.Text)
        ?? throw new ArgumentTransformationMetadataException(Messages.FormatMemberAbsent(input: Redactor.Redact(ResourceView.NameOf(view)), members: string.Join(", ", Members)));
}
