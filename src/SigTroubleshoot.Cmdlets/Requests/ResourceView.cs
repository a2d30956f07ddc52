using System.Collections;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>Creates views of whatever a user pipes as a resource.</summary>
internal static class ResourceView
{
    private const int MaxNesting = 8;
    private const int LongestName = 60;

    /// <summary>
    /// The resources in an input: JSON and the content of a response are read, a list and ARM's <c>value</c> are replaced by their
    /// items, and any other text and a version are names. Returns at least one view.
    /// </summary>
    public static IEnumerable<ObjectView> Of(object input) => Of(new ObjectView(input), 0);

    /// <summary>Whether an input says nothing: commands that print text also print empty lines.</summary>
    public static bool IsNothing(PSObject? input) => input is null || (input.BaseObject is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>Whether a text starts like JSON.</summary>
    public static bool OpensJson(string text) => text.TrimStart() is { Length: > 0 } trimmed && trimmed[0] is '{' or '[';

    /// <summary>The name to use for an input that is not a resource.</summary>
    public static string NameOf(ObjectView view) => view.Text ?? view.Value switch
    {
        null => "null",
        // The names of these classes mean nothing to a user.
        PSObject item => Shorten(item.ToString()),
        JsonValue => "JSON",
        IDictionary => "hashtable",
        var item => item.GetType().Name,
    };

    private static string Shorten(string text) => text.Length <= LongestName ? text : text.Substring(0, LongestName) + "…";

    private static IEnumerable<ObjectView> Of(ObjectView view, int depth)
    {
        if (view.Value is string text)
            return OpensJson(text) ? Of(new ObjectView(JsonReader.Parse(text).Value), depth + 1) : [NamedView(text)];
        if (IsVersion(view.Value))
            return [NamedView(view.Value!.ToString()!)];
        if (view["StatusCode"].Exists && view["Content"].Value is string body && OpensJson(body))
            return Of(new ObjectView(body), depth + 1);
        view = Unwrap(view);
        if (IsPage(view))
            view = view["value"];
        return view.IsComposite || depth > MaxNesting || !IsList(view) ? [view] : view.Items.SelectMany(item => Of(item, depth + 1));
    }

    // Microsoft's SDK wraps twice: the value of a response is the client of a resource, and the client contains the data.
    private static ObjectView Unwrap(ObjectView view)
    {
        if (view["HasValue"].Flag() == true && view["Value"] is { IsComposite: true } value)
            view = value;
        return view["HasData"].Flag() == true && view["Data"] is { IsComposite: true } data ? data : view;
    }

    // ARM's page of a list, also after ConvertFrom-Json. A resource has a name.
    private static bool IsPage(ObjectView view) =>
        view.IsComposite && view["value"] is var list && IsList(list)
        && (list.Value is JsonValue || (view.Value is PSObject or IDictionary && new ResourceNames(view) is { GivenId: null, GivenName: null }));

    // Whoever casts a version number to a version means the number. PowerShell 7 has its own class for semantic versions.
    private static bool IsVersion(object? value) => value is Version || value?.GetType().FullName == "System.Management.Automation.SemanticVersion";

    private static bool IsList(ObjectView view) =>
        view.Value is JsonValue { Kind: JsonKind.Array } or (IEnumerable and not (string or IDictionary));

    private static ObjectView NamedView(string name) => new(new Hashtable { ["Name"] = name });
}
