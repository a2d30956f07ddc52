using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The rows of the last queries, so that the pages of one query show one state and a page costs no more than its rows.</summary>
internal sealed class GraphSnapshots
{
    private const int Most = 6;

    private readonly Lock _lock = new();
    private readonly List<(string Key, List<GraphRow> Rows)> _kept = [];

    /// <summary>Keeps the rows of a query, in place of those that the same query had before.</summary>
    public List<GraphRow> Keep(ArmCall call, JsonObject body, List<GraphRow> rows)
    {
        var key = KeyOf(call, body);
        lock (_lock)
        {
            _kept.RemoveAll(kept => kept.Key == key);
            _kept.Add((key, rows));
            if (_kept.Count > Most)
                _kept.RemoveAt(0);
        }

        return rows;
    }

    /// <summary>The rows of a query; null if they are no longer kept.</summary>
    public List<GraphRow>? Find(ArmCall call, JsonObject body)
    {
        var key = KeyOf(call, body);
        lock (_lock)
            return _kept.Find(kept => kept.Key == key).Rows;
    }

    private static string KeyOf(ArmCall call, JsonObject body) => $"{call.Caller.ObjectId} {body["query"]} {body["subscriptions"]?.ToJsonString()}";
}
