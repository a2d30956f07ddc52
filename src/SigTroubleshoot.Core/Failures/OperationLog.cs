using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Failures;

/// <summary>Joins the events of an activity log into operations, and finds those that failed.</summary>
/// <remarks>
/// A request has one correlation ID, and may concern many resources: a deployment fails because something in it failed, a
/// policy that denies a request is logged beside the request, and all of them are events. Only the innermost failures are
/// reported. A log that arrives with the newest events first can be decided while it arrives, because everything that could
/// overcome a failure came before it. Only what failed is kept; of what succeeded, a hash and a time.
/// </remarks>
/// <param name="isDivided">Whether it arrives as several lists, one after another, so that the cause of a failure can be in a later list.</param>
internal sealed class OperationLog(bool isDivided = false)
{
    private readonly Dictionary<IdHash, OperationRecord> _open = [];
    private readonly HashSet<IdHash> _taken = [];
    private readonly HashSet<IdHash> _causes = [];

    // By request, operation, and resource, and by the latter two alone.
    private readonly Dictionary<IdHash, DateTimeOffset> _ends = [];
    private readonly Dictionary<IdHash, DateTimeOffset> _successes = [];

    /// <summary>The number of events.</summary>
    public int Count { get; private set; }

    /// <summary>Whether no event was added.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Adds an event, in any order.</summary>
    public void Add(ActivityEvent entry)
    {
        Count++;
        var resource = entry.ResourceId.TrimEnd('/');
        var operation = IdHash.Of(entry.Operation).And(resource);
        var key = operation.And(entry.CorrelationId);
        if (entry.IsSucceeded)
        {
            Keep(_successes, operation, entry.Time);
            Keep(_ends, key, entry.Time);
        }
        else if (entry.IsFailed && !_taken.Contains(key))
        {
            if (!_open.TryGetValue(key, out var record))
                _open.Add(key, record = new OperationRecord(operation));
            record.Add(entry);
        }
        else if (_open.TryGetValue(key, out var begun))
        {
            begun.HasBegun = true;
        }
    }

    /// <summary>Forgets and returns the failed operations about which nothing more can be learned, the newest first.</summary>
    /// <param name="includesResolved">Whether those are returned that a later operation overcame.</param>
    /// <param name="isComplete">
    /// Whether all events were added. Otherwise, they must have been added with the newest first, page by page, and this is called
    /// after each page: what one page shows is decided by the next one, because neighbors may be in any order.
    /// </param>
    public IReadOnlyList<FailedOperation> Take(bool includesResolved, bool isComplete = true)
    {
        var all = _open.Where(pair => isComplete || (pair.Value.IsKnown && !(isDivided && pair.Value.IsConsequence))).ToList();
        var failed = all.Where(pair => IsFailure(pair.Key, pair.Value)).ToList();
        foreach (var pair in _open.Where(pair => IsFailure(pair.Key, pair.Value)))
            _causes.UnionWith(pair.Value.Consequences());
        foreach (var pair in all)
        {
            _open.Remove(pair.Key);
            _taken.Add(pair.Key);
        }

        foreach (var record in _open.Values)
            record.Age();
        return
        [
            .. failed.Where(pair => !pair.Value.IsConsequence || !_causes.Contains(pair.Value.Cause()))
                .Select(pair => new FailedOperation(pair.Value.Failure, ResolvedAt(pair.Value)))
                .Where(failure => includesResolved || failure.ResolvedAt is null)
                .OrderByDescending(failure => failure.Event.Time),
        ];
    }

    // The same request may be tried again, and succeed in the end.
    private bool IsFailure(IdHash key, OperationRecord record) => !(_ends.TryGetValue(key, out var time) && time > record.LastTime);

    private DateTimeOffset? ResolvedAt(OperationRecord record) =>
        _successes.TryGetValue(record.Operation, out var time) && time > record.Failure.Time ? time : null;

    private static void Keep(Dictionary<IdHash, DateTimeOffset> latest, IdHash key, DateTimeOffset? time)
    {
        if (time is { } end && !(latest.TryGetValue(key, out var known) && known >= end))
            latest[key] = end;
    }
}
