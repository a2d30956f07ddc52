using System.Globalization;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>What every mapping asks of a node.</summary>
internal static class ResourceNodes
{
    /// <summary>
    /// The first of some paths (<c>Identifier.Publisher</c>) that leads to a value, also below ARM's <c>properties</c>:
    /// Az and the SDK flatten them, ARM and az CLI do not.
    /// </summary>
    /// <returns>A node that does not exist where no path leads to a value.</returns>
    public static IResourceNode Find(this IResourceNode node, params string[] paths)
    {
        foreach (var path in paths)
        {
            var found = node.Follow(path);
            if (!found.Exists)
                found = node["properties"].Follow(path);
            if (found.Exists)
                return found;
        }

        return JsonNode.Absent;
    }

    /// <summary>The text of the first path that leads to a value; null where none does. See <see cref="Find"/>.</summary>
    public static string? TextOf(this IResourceNode node, params string[] paths) => node.Find(paths).Text;

    /// <summary>The text of a property that an error names by its path below ARM's <c>properties</c>; empty where it is absent.</summary>
    public static string PropertyText(this IResourceNode node, string path) => node["properties"].Follow(path).Text ?? "";

    /// <summary>True or false where the value says so, else null.</summary>
    public static bool? Flag(this IResourceNode node) => bool.TryParse(node.Text, out var flag) ? flag : null;

    /// <summary>The date where the value is one, else null. A date without a zone is the service's, and that is UTC.</summary>
    public static DateTimeOffset? Date(this IResourceNode node) =>
        DateTimeOffset.TryParse(node.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>The text of the first path that leads to a value; null where none does, and where it is empty: so Azure writes what is not set.</summary>
    public static string? FilledTextOf(this IResourceNode node, params string[] paths) => node.TextOf(paths) is { Length: > 0 } text ? text : null;

    /// <summary>The whole number where the value is one, else null.</summary>
    public static long? Number(this IResourceNode node) =>
        long.TryParse(node.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The texts of a list, without empty ones.</summary>
    public static IReadOnlyList<string> Texts(this IResourceNode node) => [.. node.Items.Select(item => item.Text).OfType<string>().Where(text => text.Length > 0)];

    private static IResourceNode Follow(this IResourceNode node, string path)
    {
        foreach (var name in path.Split('.'))
        {
            node = node[name];
            if (!node.Exists)
                break;
        }

        return node;
    }
}
