using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A resource whose JSON is made each time it is needed.</summary>
/// <param name="id">Its ID.</param>
/// <param name="region">Its region.</param>
/// <param name="body">Makes its JSON, without ID, name, type, and location.</param>
public sealed class GeneratedResource(string id, string region, Func<JsonObject> body) : Resource(id)
{
    /// <inheritdoc/>
    public override string Region => region;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, ResourceView view) => ToJson(view).WriteTo(json);

    /// <inheritdoc/>
    public override JsonObject ToJson(ResourceView view)
    {
        var whole = body();
        whole["id"] = Id;
        whole["name"] = Name;
        whole["type"] = Path.Type;
        whole["location"] = region;
        return whole;
    }
}
