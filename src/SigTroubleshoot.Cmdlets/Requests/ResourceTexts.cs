using System.Management.Automation;
using System.Reflection;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>Reads the texts of a parameter with <see cref="MemberOfResourceAttribute"/>; JSON, whole or line by line, is replaced by a member of the resources in it.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="parameter">The name of the parameter.</param>
internal sealed class ResourceTexts(Cmdlet cmdlet, string parameter)
{
    private readonly string[] _members = cmdlet.GetType().GetProperty(parameter)!.GetCustomAttribute<MemberOfResourceAttribute>()!.Members;
    private readonly JsonLines _lines = new();

    /// <summary>The values of the texts; none while a text may be part of JSON. Null is skipped.</summary>
    public IEnumerable<string> Take(string?[]? texts) => (texts ?? []).SelectMany(text => text is null ? [] : Take(text));

    /// <summary>The values that remain after the last input.</summary>
    public IEnumerable<string> Rest() => _lines.Rest() is { } json ? Read(json) : [];

    private IEnumerable<string> Take(string text)
    {
        if (_lines.TryTake(text, out var json))
            return json is null ? [] : Read(json);
        var rest = Rest();
        return ResourceView.OpensJson(text) ? rest.Concat(Read(text)) : rest.Append(text);
    }

    // JSON without such a member is handled like any other invalid text.
    private IEnumerable<string> Read(string json) => ResourceView.Of(new SessionObject(json)).Select(view => view.TextOf(_members) ?? json);
}
