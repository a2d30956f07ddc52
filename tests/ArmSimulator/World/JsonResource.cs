using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A resource that is plain JSON: it is returned as it was added, except for what Azure spells differently in lists.</summary>
public sealed class JsonResource : Resource
{
    private readonly Dictionary<string, JsonObject> _expanded = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] _body;

    /// <param name="id">Its ID.</param>
    /// <param name="body">Its JSON; <c>id</c>, <c>name</c>, and <c>type</c> are added if they are absent; null omits a member.</param>
    public JsonResource(string id, JsonObject body) : base(id)
    {
        var whole = new JsonObject { ["id"] = Id, ["name"] = Name, ["type"] = Path.Type };
        foreach (var (key, value) in body)
            if (value is null)
                whole.Remove(key);
            else
                whole[key] = value.DeepClone();
        Region = Regions.Normalize((string?)whole["location"]);
        _body = JsonSerializer.SerializeToUtf8Bytes(whole);
    }

    /// <inheritdoc/>
    public override string Region { get; }

    /// <summary>The JSON, as a copy.</summary>
    public JsonObject Body => JsonNode.Parse(_body)!.AsObject();

    /// <summary>What <c>$expand</c> adds to the properties, by the name in the request.</summary>
    public JsonResource WithExpanded(string name, JsonObject properties)
    {
        _expanded[name] = properties;
        return this;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, ResourceView view)
    {
        var isGallery = Path.Type == "Microsoft.Compute/galleries";
        if (view.IsItem && !isGallery)
        {
            json.WriteRawValue(_body, skipInputValidation: true);
            return;
        }

        var asked = view.Expand.Where(_expanded.ContainsKey).ToList();
        var body = Body;
        // Lists of galleries spell the resource group in uppercase, whatever its real case.
        if (view.IsItem && isGallery && Path.ResourceGroup is { } group)
            body["id"] = Id.Replace($"/resourceGroups/{group}/", $"/resourceGroups/{group.ToUpperInvariant()}/", StringComparison.Ordinal);
        foreach (var (key, value) in asked.SelectMany(name => _expanded[name]))
            body["properties"]![key] = value?.DeepClone();
        body.WriteTo(json);
    }
}
