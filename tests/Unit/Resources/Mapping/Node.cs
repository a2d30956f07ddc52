using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Resources;

/// <summary>Creates nodes for tests of mappings.</summary>
internal static class Node
{
    /// <summary>A node from JSON text.</summary>
    public static IResourceNode Of(string json) => new JsonNode(JsonReader.Parse(json).Value);
}
