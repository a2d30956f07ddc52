using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Finds the property that an answer or a rule names, whether or not it exists.</summary>
internal static class PropertyPlaces
{
    /// <summary>The value of an answer that names more than one property.</summary>
    public const string Several = "Properties";

    /// <summary>The value at a path that the answer gives; if there is none, what it would be in.</summary>
    public static SourcePlace? AtPath(Verdict verdict, List<ValueNode> own)
    {
        var found = verdict.Answer.Paths.Select(path => Deepest(ResourceJudge.OwnRoot + "." + path, own)).OfType<ValueNode>().ToList();
        return found.Find(node => node.IsWritten && verdict.Answer.Paths.Any(path => node.Path.EndsWith("." + path, StringComparison.OrdinalIgnoreCase)))?.Place
            ?? Around(found, leastDepth: 0);
    }

    private static ValueNode? Deepest(string path, List<ValueNode> own)
    {
        for (var length = path.Length; length > 0; length = path.LastIndexOf('.', length - 1))
        {
            var part = path.Substring(0, length);
            if (own.Find(node => string.Equals(node.Path, part, StringComparison.OrdinalIgnoreCase)) is { } node)
                return node;
        }

        return null;
    }

    /// <summary>The property that the rule is about, or what it would be in.</summary>
    public static SourcePlace? OfProperty(Verdict verdict, List<ValueNode> own)
    {
        var path = verdict.Answer.Values.ContainsKey(Several) ? "" : verdict.Rule.FaultyProperty;
        while (path.Length > 0)
        {
            var nodes = own.FindAll(node => node.Path.EndsWith("." + path, StringComparison.OrdinalIgnoreCase));
            if (nodes.Count > 0)
                return nodes.Find(node => node.IsWritten)?.Place ?? Around(nodes, leastDepth: 0);
            // What contains it is absent as well.
            path = path.Substring(0, Math.Max(path.LastIndexOf('.'), 0));
        }

        return null;
    }

    /// <summary>The values of the property that the answer names, whether or not they exist.</summary>
    public static List<ValueNode> Nodes(Verdict verdict, List<ValueNode> own)
    {
        if (!verdict.Answer.Values.TryGetValue("Property", out var property) && !verdict.Answer.Values.TryGetValue(Several, out property))
            return [];
        List<ValueNode> found = [];
        foreach (var path in property.Split(',').Select(part => part.Trim().Replace("[", ".").Replace("]", "")))
        {
            var exact = own.FindAll(node => node.Path.EndsWith("." + path, StringComparison.OrdinalIgnoreCase));
            var name = path.Substring(path.LastIndexOf('.') + 1);
            var nodes = exact.Count > 0 ? exact : own.FindAll(node => string.Equals(node.Name, name, StringComparison.OrdinalIgnoreCase));
            // Of several that contradict each other, the first one.
            if (nodes.Exists(node => node.Exists))
                return nodes;
            // Properties of an Azure resource may also be read from its members, but these two are never in properties.
            found.AddRange(name.ToLowerInvariant() is "name" or "location" ? nodes.Where(node => node.Parent is { Parent: null }) : nodes);
        }

        return found;
    }

    /// <summary>What an absent property would be in: the deepest part of its path that exists.</summary>
    public static SourcePlace? Around(List<ValueNode> absent, int leastDepth) =>
        absent.Select(Around).OfType<ValueNode>().Where(node => DepthOf(node) >= leastDepth).OrderByDescending(DepthOf).FirstOrDefault()?.Place;

    private static ValueNode? Around(ValueNode node)
    {
        var around = node.Exists ? node : node.Parent;
        while (around is not null && !around.IsWritten)
            around = around.Parent;
        return around;
    }

    /// <summary>How many values a value is in.</summary>
    public static int DepthOf(ValueNode node) => node.Path.Count(c => c == '.');
}
