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
    // The array that the parameter takes: PowerShell then has nothing to convert, and binds it at its first attempt.
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Unwrap(inputData) switch
    {
        null or string[] => inputData,
        string text => new[] { text },
        var value => TextsOf(value).ToArray(),
    };

    private IEnumerable<string?> TextsOf(object? input) => Unwrap(input) switch
    {
        null => [null],
        string text => [text],
        IList list => list.Cast<object?>().SelectMany(TextsOf),
        var value => ResourceView.Of(new SessionObject(value)).Select(TextOf),
    };

    // A pipeline may contain hundreds of thousands of names, each in a wrapper.
    private static object? Unwrap(object? input) => input is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : input;

    private string TextOf(ObjectView view) =>
        view.Value is bool or DateTime or DateTimeOffset or TimeSpan or Guid or Enum
            // PowerShell makes text of everything, and "True" would be a valid name.
            ? throw new ArgumentTransformationMetadataException(Messages.FormatValueIsNoName(value: view.Text, type: view.Value.GetType().Name, members: string.Join(", ", Members)))
            : (view.IsComposite ? view.TextOf(Members) : view.Text)
        ?? throw new ArgumentTransformationMetadataException(Messages.FormatMemberAbsent(input: Redactor.Redact(ResourceView.NameOf(view)), members: string.Join(", ", Members)));
}
