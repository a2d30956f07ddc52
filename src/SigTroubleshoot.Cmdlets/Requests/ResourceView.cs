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
    /// The resources in an input: JSON is read, a list and ARM's <c>value</c> are replaced by their items, and any other text is
    /// a name. Returns at least one view.
    /// </summary>
    public static IEnumerable<ObjectView> Of(object input) => Of(new ObjectView(input), 0);

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
        view = Unwrap(view);
        var list = view["value"];
        if (view.IsComposite && list.Value is JsonValue { Kind: JsonKind.Array })
            view = list;
        return view.IsComposite || depth > MaxNesting || !IsList(view) ? [view] : view.Items.SelectMany(item => Of(item, depth + 1));
    }

    // Microsoft's SDK wraps twice: the value of a response is the client of a resource, and the client contains the data.
    private static ObjectView Unwrap(ObjectView view)
    {
        if (view["HasValue"].Flag() == true && view["Value"] is { IsComposite: true } value)
            view = value;
        return view["HasData"].Flag() == true && view["Data"] is { IsComposite: true } data ? data : view;
    }

    private static bool IsList(ObjectView view) =>
        view.Value is JsonValue { Kind: JsonKind.Array } or (IEnumerable and not (string or IDictionary));

    private static ObjectView NamedView(string name) => new(new Hashtable { ["Name"] = name });
}
