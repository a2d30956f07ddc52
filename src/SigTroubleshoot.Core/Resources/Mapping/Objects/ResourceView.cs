using System.Collections;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Finds the resources in whatever a user gives as a resource.</summary>
internal static class ResourceView
{
    private const int MaxNesting = 8;
    private const int LongestName = 60;

    /// <summary>
    /// The resources in an input: JSON and the content of a response are read, a list and ARM's <c>value</c> are replaced by their
    /// items, and any other text and a version are names. Returns at least one view.
    /// </summary>
    public static IEnumerable<ObjectView> Of(ObjectView input) => Of(input, 0);

    /// <summary>Whether a text starts like JSON.</summary>
    public static bool OpensJson(string text) => text.TrimStart() is { Length: > 0 } trimmed && trimmed[0] is '{' or '[';

    /// <summary>The name to use for an input that is not a resource.</summary>
    public static string NameOf(ObjectView view) => view.Text ?? view.Value switch
    {
        null => "null",
        _ when view.IsPropertyBag => Shorten(view.Value.ToString()),
        // The names of these classes mean nothing to a user.
        JsonValue => "JSON",
        IDictionary => "hashtable",
        var item => item.GetType().Name,
    };

    private static string Shorten(string text) => text.Length <= LongestName ? text : text.Substring(0, LongestName) + "…";

    private static IEnumerable<ObjectView> Of(ObjectView view, int depth)
    {
        if (view.Value is string text)
            return OpensJson(text) ? Of(view.Of(JsonReader.Parse(text).Value), depth + 1) : [NamedView(view, text)];
        if (IsVersion(view.Value))
            return [NamedView(view, view.Value!.ToString()!)];
        if (view["StatusCode"].Exists && view["Content"].Value is string body && OpensJson(body))
            return Of(view.Of(body), depth + 1);
        view = Unwrap(view);
        if (IsPage(view))
            view = view["value"];
        return view.IsComposite || depth > MaxNesting || !view.IsList ? [view] : view.Items.SelectMany(item => Of(item, depth + 1));
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
        view.IsComposite && view["value"] is { IsList: true } list
        && (list.Value is JsonValue || ((view.IsPropertyBag || view.Value is IDictionary) && new ResourceNames(view) is { GivenId: null, GivenName: null }));

    // Whoever casts a version number to a version means the number. PowerShell 7 has its own class for semantic versions.
    private static bool IsVersion(object? value) => value is Version || value?.GetType().FullName == "System.Management.Automation.SemanticVersion";

    private static ObjectView NamedView(ObjectView view, string name) => view.Of(new Hashtable { ["Name"] = name });
}
