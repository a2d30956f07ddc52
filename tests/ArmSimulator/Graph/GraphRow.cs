using System.Globalization;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>
/// A row within a query: a resource, or the result of an operator on another row. Everything is read only when
/// needed, so that sorting ten thousand rows by ID and taking a page costs no more than the page.
/// </summary>
internal sealed class GraphRow
{
    private readonly Resource? _resource;
    private readonly string _tenantId = "";
    private readonly ResourceView _view = ResourceView.Plain(default);
    private readonly Dictionary<string, JsonNode?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly GraphRow? _wider;
    private readonly IReadOnlyList<GraphColumn> _columns = [];
    private readonly GraphColumn? _added;
    private (bool Has, JsonNode? Value) _addedValue;
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

    /// <param name="wider">The row that the columns are taken from.</param>
    /// <param name="columns">All columns of this row.</param>
    public GraphRow(GraphRow wider, IReadOnlyList<GraphColumn> columns)
    {
        _wider = wider;
        _columns = columns;
    }

    /// <param name="narrower">The row that the other columns are taken from.</param>
    /// <param name="added">The column that is added, or replaced.</param>
    public GraphRow(GraphRow narrower, GraphColumn added)
    {
        _wider = narrower;
        _added = added;
    }

    /// <summary>Forgets what was computed, because rows that wait for their page would need much memory. It is computed again when it is needed.</summary>
    public void Release()
    {
        _json = null;
        _addedValue = default;
        _wider?.Release();
    }

    /// <summary>A column; null if there is none.</summary>
    public JsonNode? Column(string name)
    {
        if (_values.TryGetValue(name, out var value))
            return value;
        if (_added is not null)
            return _added.Name.Equals(name, StringComparison.OrdinalIgnoreCase) ? Added : _wider!.Column(name);
        if (_wider is not null)
            return _columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value(_wider);
        if (_resource is null)
            return null;
        return name.ToLowerInvariant() switch
        {
            "id" => _resource.Id,
            "name" => _resource.Name,
            "type" => _resource.Path.TypeKey,
            "location" => _resource.Region,
            "resourcegroup" => _resource.Path.ResourceGroup?.ToLowerInvariant(),
            "subscriptionid" => _resource.Path.SubscriptionId,
            "tenantid" => _tenantId,
            _ => Json.TryGetPropertyValue(name, out var exact) ? exact : Json.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value,
        };
    }

    /// <summary>All columns as JSON.</summary>
    public JsonObject ToJson()
    {
        if (_added is not null)
        {
            var wider = _wider!.ToJson();
            wider[_added.Name] = Added?.DeepClone();
            return wider;
        }

        var row = new JsonObject();
        if (_resource is not null)
        {
            foreach (var column in new[] { "id", "name", "type", "tenantId", "location", "resourceGroup", "subscriptionId", "sku", "plan", "properties", "tags", "identity", "zones" })
                row[column] = Column(column)?.DeepClone();
        }

        foreach (var column in _columns)
            row[column.Name] = column.Value(_wider!)?.DeepClone();
        foreach (var (column, value) in _values)
            row[column] = value?.DeepClone();
        return row;
    }

    /// <summary>A value as text, for comparisons.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue one when one.TryGetValue<string>(out var text) => text,
        JsonValue one when one.TryGetValue<bool>(out var truth) => truth ? "true" : "false",
        JsonValue one when one.TryGetValue<long>(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => value.ToJsonString(),
    };

    private JsonNode? Added
    {
        get
        {
            if (!_addedValue.Has)
                _addedValue = (true, _added!.Value(_wider!));
            return _addedValue.Value;
        }
    }

    private JsonObject Json => _json ??= _resource!.ToJson(_view);
}

/// <summary>A column that an operator creates.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Computes its value.</param>
internal sealed record GraphColumn(string Name, Func<GraphRow, JsonNode?> Value);
