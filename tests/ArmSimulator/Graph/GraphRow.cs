using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A row on its way through a query: a resource whose JSON is read only when needed, or values that an operator made.</summary>
internal sealed class GraphRow
{
    private readonly Resource? _resource;
    private readonly string _tenantId = "";
    private readonly ResourceView _view = ResourceView.Plain(default);
    private readonly Dictionary<string, JsonNode?> _values = new(StringComparer.OrdinalIgnoreCase);
    private JsonObject? _json;

    public GraphRow(Resource resource, string tenantId, DateTimeOffset now)
    {
        _resource = resource;
        _tenantId = tenantId;
        _view = ResourceView.Plain(now);
    }

    public GraphRow(IEnumerable<KeyValuePair<string, JsonNode?>> values)
    {
        foreach (var (key, value) in values)
            _values[key] = value;
    }

    /// <summary>Adds a column or replaces one.</summary>
    public GraphRow With(string column, JsonNode? value)
    {
        _values[column] = value?.DeepClone();
        return this;
    }

    /// <summary>A column; null where there is none.</summary>
    public JsonNode? Column(string name)
    {
        if (_values.TryGetValue(name, out var value) || _resource is null)
            return value;
        return name.ToLowerInvariant() switch
        {
            "id" => _resource.Id,
            "name" => _resource.Name,
            "type" => _resource.Path.Type.ToLowerInvariant(),
            "location" => _resource.Region,
            "resourcegroup" => _resource.Path.ResourceGroup?.ToLowerInvariant(),
            "subscriptionid" => _resource.Path.SubscriptionId,
            "tenantid" => _tenantId,
            _ => Json.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value,
        };
    }

    /// <summary>All columns as JSON.</summary>
    public JsonObject ToJson()
    {
        var row = new JsonObject();
        if (_resource is not null)
        {
            foreach (var column in new[] { "id", "name", "type", "tenantId", "location", "resourceGroup", "subscriptionId", "sku", "plan", "properties", "tags", "identity", "zones" })
                row[column] = Column(column)?.DeepClone();
        }

        foreach (var (column, value) in _values)
            row[column] = value?.DeepClone();
        return row;
    }

    /// <summary>A value as text, to compare by.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue one when one.TryGetValue<string>(out var text) => text,
        JsonValue one when one.TryGetValue<bool>(out var truth) => truth ? "true" : "false",
        JsonValue one when one.TryGetValue<long>(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => value.ToJsonString(),
    };

    private JsonObject Json
    {
        get
        {
            if (_json is not null)
                return _json;
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer))
                _resource!.Write(writer, _view);
            return _json = JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
        }
    }
}
