using System.Collections.Concurrent;
using System.Globalization;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads values from a node, for all mappings.</summary>
internal static class ResourceNodes
{
    private static readonly ConcurrentDictionary<string, string[]> Split = new(StringComparer.Ordinal);

    /// <summary>
    /// The node at the first path (<c>Identifier.Publisher</c>) that leads to a value, also within ARM's <c>properties</c>:
    /// Az and the SDK flatten them; ARM and the Azure CLI do not.
    /// </summary>
    /// <returns>A node that does not exist if no path leads to a value.</returns>
    public static IResourceNode Find(this IResourceNode node, params string[] paths)
    {
        var properties = node["properties"];
        foreach (var path in paths)
        {
            if (Find(node, properties, path) is { } found)
                return found;
        }

        return JsonNode.Absent;
    }

    // One and two paths need no list: the mappings follow a few hundred paths of every resource.

    /// <inheritdoc cref="Find(IResourceNode, string[])"/>
    public static IResourceNode Find(this IResourceNode node, string path) => Find(node, node["properties"], path) ?? JsonNode.Absent;

    /// <inheritdoc cref="Find(IResourceNode, string[])"/>
    public static IResourceNode Find(this IResourceNode node, string path, string other)
    {
        var properties = node["properties"];
        return Find(node, properties, path) ?? Find(node, properties, other) ?? JsonNode.Absent;
    }

    private static IResourceNode? Find(IResourceNode node, IResourceNode properties, string path)
    {
        var found = node.Follow(path);
        if (found.Exists)
            return found;
        found = properties.Follow(path);
        return found.Exists ? found : null;
    }

    /// <summary>The text of the first path that leads to a value; null if none does. See <see cref="Find(IResourceNode, string[])"/>.</summary>
    public static string? TextOf(this IResourceNode node, params string[] paths) => node.Find(paths).Text;

    /// <inheritdoc cref="TextOf(IResourceNode, string[])"/>
    public static string? TextOf(this IResourceNode node, string path) => Find(node, path).Text;

    /// <inheritdoc cref="TextOf(IResourceNode, string[])"/>
    public static string? TextOf(this IResourceNode node, string path, string other) => Find(node, path, other).Text;

    /// <summary>The text of a property that an error names by its path within ARM's <c>properties</c>; empty if it is absent.</summary>
    public static string PropertyText(this IResourceNode node, string path) => node["properties"].Follow(path).Text ?? "";

    /// <summary>The value as true or false; null if it is neither.</summary>
    public static bool? Flag(this IResourceNode node) => bool.TryParse(node.Text, out var flag) ? flag : null;

    /// <summary>The value as a date; null if it is not one. A date without a time zone comes from the service and is UTC.</summary>
    public static DateTimeOffset? Date(this IResourceNode node) =>
        DateTimeOffset.TryParse(node.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>The text of the first path that leads to a value; null if none does or if the text is empty, which is how Azure returns unset values.</summary>
    public static string? FilledTextOf(this IResourceNode node, params string[] paths) => node.TextOf(paths) is { Length: > 0 } text ? text : null;

    /// <summary>The value as a whole number; null if it is not one.</summary>
    public static long? Number(this IResourceNode node) =>
        long.TryParse(node.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The texts of a list, without empty ones.</summary>
    public static IReadOnlyList<string> Texts(this IResourceNode node) => [.. node.Items.Select(item => item.Text).OfType<string>().Where(text => text.Length > 0)];

    // The mappings have a few hundred paths, and follow each of them for every resource.
    private static string[] NamesIn(string path) => Split.GetOrAdd(path, static text => text.Split('.'));

    private static IResourceNode Follow(this IResourceNode node, string path)
    {
        if (path.IndexOf('.') < 0)
            return node[path];
        foreach (var name in NamesIn(path))
        {
            node = node[name];
            if (!node.Exists)
                break;
        }

        return node;
    }
}
