using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure.Wire;

/// <summary>
/// What an item of a list must contain. An item without it comes from a proxy or from a service in trouble: nothing can be
/// concluded from a list that has such items, neither that something is missing nor that it is allowed.
/// </summary>
internal static class ListItem
{
    // The four kinds of actions of Azure's permissions API; an entry has at least one of them, even if it is empty.
    private static readonly string[] Actions = ["actions", "notActions", "dataActions", "notDataActions"];

    /// <summary>Whether an item is a resource with a valid ID, as those of a caller's own galleries and the records of Resource Graph.</summary>
    public static bool IsResource(JsonValue item) => ResourceId.TryParse(IdOf(item), out _);

    /// <summary>The ID of an item; empty if it has none. What another owner shares has a unique ID instead.</summary>
    public static string IdOf(JsonValue item) => item["id"].Text is { Length: > 0 } id ? id : item["identifier"]["uniqueId"].Text;

    /// <summary>Determines whether an item belongs into the list at an address.</summary>
    /// <param name="path">The address of the list.</param>
    public static Func<JsonValue, bool> Of(string path)
    {
        var address = ArmAddress.Of(path);
        return address.IsOfGalleries ? IsResource : address.Kind.Substring(address.Kind.LastIndexOf('/') + 1).ToUpperInvariant() switch
        {
            "PERMISSIONS" => item => Array.Exists(Actions, name => item[name].Kind == JsonKind.Array),
            "SKUS" or "LOCATIONS" => item => HasText(item["name"]),
            "USAGES" => item => HasText(item["name"]["value"]) && item["limit"].Kind != JsonKind.Null && item["currentValue"].Kind != JsonKind.Null,
            "SUBSCRIPTIONS" => item => HasText(item["subscriptionId"]),
            _ => item => item.Kind == JsonKind.Object,
        };
    }

    private static bool HasText(JsonValue value) => value.Kind == JsonKind.String && value.Text.Length > 0;
}
