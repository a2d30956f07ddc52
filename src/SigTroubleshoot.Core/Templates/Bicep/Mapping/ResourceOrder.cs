using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Mapping;

/// <summary>Finds the declaration of a compiled resource.</summary>
internal static class ResourceOrder
{
    private const string Deployments = "Microsoft.Resources/deployments";

    /// <summary>The declaration of a resource; null if it is not found.</summary>
    /// <param name="outline">The file.</param>
    /// <param name="resources">The compiled resources: an array, or an object with symbolic names.</param>
    /// <param name="index">The number of the resource.</param>
    public static BicepStatement? Find(BicepOutline outline, JsonValue resources, int index) =>
        resources.Kind == JsonKind.Object ? BySymbol(outline, resources.Members[index].Key) : ByOrder(outline, resources, index);

    private static BicepStatement? BySymbol(BicepOutline outline, string symbol)
    {
        BicepStatement? found = null;
        var all = outline.Statements;
        foreach (var name in symbol.Split(["::"], StringSplitOptions.None))
        {
            found = all.FirstOrDefault(statement => statement.Keyword is "resource" or "module" && statement.Name == name);
            if (found is null)
                return null;
            all = found.Resources;
        }

        return found;
    }

    // Without symbolic names, resources of one type are in the order of the file: modules last, references to existing ones not at all.
    private static BicepStatement? ByOrder(BicepOutline outline, JsonValue resources, int index)
    {
        var type = resources.Items[index]["type"].Text;
        var before = resources.Items.Take(index).Count(item => IsSame(item["type"].Text, type));
        var candidates = outline.Resources.Where(statement => !statement.IsExisting && IsSame(statement.FullType, type));
        if (IsSame(type, Deployments))
            candidates = candidates.Concat(outline.Statements.Where(statement => statement.Keyword == "module"));
        return candidates.ElementAtOrDefault(before);
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
