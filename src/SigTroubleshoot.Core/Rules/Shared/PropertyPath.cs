using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Rules;

/// <summary>Follows a path such as <c>purchasePlan.name</c> into JSON.</summary>
internal static class PropertyPath
{
    /// <summary>The value at the path, ignoring case; <see cref="JsonValue.Null"/> if there is none.</summary>
    internal static JsonValue Of(JsonValue value, string path) => path.Split('.').Aggregate(value, (at, name) => at[name]);
}
