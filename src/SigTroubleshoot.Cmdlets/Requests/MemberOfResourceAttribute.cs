using System.Collections;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>
/// Lets a parameter that takes texts take resources, too: an object of Az or of Microsoft's SDK, or a hashtable, stands
/// for one of its members. PowerShell itself would take its type's name where the member is no plain text.
/// </summary>
/// <param name="members">The members, the most wanted first.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MemberOfResourceAttribute(params string[] members) : ArgumentTransformationAttribute
{
    /// <summary>The members, the most wanted first.</summary>
    public string[] Members { get; } = members;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Transform(inputData);

    private object? Transform(object? input)
    {
        // A pipeline may bring hundreds of thousands of names, each in a wrapper.
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
        var texts = ResourceView.Of(value).Select(TextOf).ToArray();
        return texts.Length == 1 ? texts[0] : texts;
    }

    private string TextOf(ObjectView view) =>
        (view.IsComposite ? view.TextOf(Members) : view.Text)
        ?? throw new ArgumentTransformationMetadataException(Messages.FormatMemberAbsent(input: ResourceView.NameOf(view), members: string.Join(", ", Members)));
}
