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
        var properties = node["properties"];
        foreach (var path in paths)
        {
            var found = node.Follow(path);
            if (!found.Exists && properties.Exists)
                found = properties.Follow(path);
            if (found.Exists)
                return found;
        }

        return JsonNode.Absent;
    }

    /// <summary>The text of the first path that leads to a value; null where none does. See <see cref="Find"/>.</summary>
    public static string? TextOf(this IResourceNode node, params string[] paths) => node.Find(paths).Text;

    /// <summary>True or false where the value says so, else null.</summary>
    public static bool? Flag(this IResourceNode node) => bool.TryParse(node.Text, out var flag) ? flag : null;

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
