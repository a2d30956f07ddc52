using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Resources;

/// <summary>Makes nodes for tests of mappings.</summary>
internal static class Node
{
    /// <summary>A node of a JSON text.</summary>
    public static IResourceNode Of(string json) => new JsonNode(JsonReader.Parse(json).Value);
}
