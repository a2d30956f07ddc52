using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>A node of JSON.</summary>
/// <param name="json">The value.</param>
internal sealed class JsonNode(JsonValue json) : IResourceNode
{
    /// <summary>A node without a value.</summary>
    public static readonly JsonNode Absent = new(JsonValue.Null);

    /// <inheritdoc/>
    public bool Exists => json.Kind != JsonKind.Null;

    /// <inheritdoc/>
    public bool IsComposite => json.Kind == JsonKind.Object;

    /// <inheritdoc/>
    public string? Text => json.Kind is JsonKind.Null or JsonKind.Object or JsonKind.Array ? null : json.Text;

    /// <inheritdoc/>
    public IEnumerable<IResourceNode> Items =>
        json.Kind switch
        {
            JsonKind.Null => [],
            JsonKind.Array => json.Items.Select(item => new JsonNode(item)),
            _ => [this],
        };

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, IResourceNode>> Members =>
        json.Members.Select(member => new KeyValuePair<string, IResourceNode>(member.Key, new JsonNode(member.Value)));

    /// <inheritdoc/>
    public IResourceNode this[string name] => new JsonNode(json[name]);
}
