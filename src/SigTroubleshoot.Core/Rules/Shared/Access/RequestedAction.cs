using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The action that a request requires, according to its method and address, for errors that do not name the refused action.</summary>
internal static class RequestedAction
{
    /// <summary>The action; empty if the text does not show the request, or if it is not about something in a gallery.</summary>
    public static string Of(AzureError error) => RequestedResource.Of(error) is { Gallery.Length: > 0 } id ? Of(id, error.Request!.Method) : "";

    /// <summary>Adds the action to the values.</summary>
    public static void Add(AzureError error, Dictionary<string, string> values)
    {
        if (Of(error) is { Length: > 0 } action && !values.ContainsKey("Action"))
            values["Action"] = action;
    }

    private static string Of(ResourceId id, string method) => method.ToUpperInvariant() switch
    {
        "PUT" or "PATCH" => id.ResourceType + "/write",
        "DELETE" => id.ResourceType + "/delete",
        // The only action of a gallery is to share it; a list (…/versions) has no name at its end either, but is read.
        "POST" => id.Action.Length > 0 ? $"{id.ResourceType}/{id.Action.ToLowerInvariant()}/action" : "",
        "GET" or "HEAD" => id.ResourceType + (IsList(id) ? $"/{id.Action}/read" : "/read"),
        _ => "",
    };

    private static bool IsList(ResourceId id) => id.Action is "images" or "versions" or "applications";
}
