using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Failures;

/// <summary>Joins the events of an activity log into operations, and finds those that failed.</summary>
/// <remarks>
/// A request has one correlation ID, and may concern many resources: a deployment fails because something in it failed, and
/// both are logged. Only the innermost failures are reported. Memory grows with the number of operations, not of events.
/// </remarks>
internal sealed class OperationLog
{
    private static readonly StringComparer IgnoringCase = StringComparer.OrdinalIgnoreCase;

    private readonly Dictionary<(string Correlation, string Operation, string Resource), OperationRecord> _operations = [];
    private readonly Dictionary<(string Operation, string Resource), DateTimeOffset> _successes = [];

    /// <summary>The number of operations.</summary>
    public int Count => _operations.Count;

    /// <summary>Whether no event was added.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Adds an event, in any order.</summary>
    public void Add(ActivityEvent entry)
    {
        var (operation, resource) = (entry.Operation.ToUpperInvariant(), entry.ResourceId.TrimEnd('/').ToUpperInvariant());
        var key = (entry.CorrelationId, operation, resource);
        if (!_operations.TryGetValue(key, out var record))
            _operations.Add(key, record = new OperationRecord());
        record.Add(entry);
        if (entry.IsSucceeded && entry.Time is { } time && !(_successes.TryGetValue((operation, resource), out var latest) && latest >= time))
            _successes[(operation, resource)] = time;
    }

    /// <summary>The failed operations, the newest first.</summary>
    /// <param name="includesResolved">Whether those are returned that a later operation overcame.</param>
    public IReadOnlyList<FailedOperation> Failures(bool includesResolved)
    {
        var failed = _operations.Where(pair => pair.Value.Failure is not null).ToList();
        // A deployment has the correlation ID of what it deploys.
        var inner = new HashSet<string>(failed.Where(pair => !IsDeployment(pair.Key.Operation)).Select(pair => pair.Key.Correlation), IgnoringCase);
        return
        [
            .. failed.Where(pair => !IsDeployment(pair.Key.Operation) || !inner.Contains(pair.Key.Correlation))
                .Select(pair => new FailedOperation(pair.Value.Failure!, ResolvedAt(pair.Key.Operation, pair.Key.Resource, pair.Value.Failure!.Time)))
                .Where(failure => includesResolved || failure.ResolvedAt is null)
                .OrderByDescending(failure => failure.Event.Time),
        ];
    }

    private DateTimeOffset? ResolvedAt(string operation, string resource, DateTimeOffset? failedAt) =>
        _successes.TryGetValue((operation, resource), out var time) && time > failedAt ? time : null;

    private static bool IsDeployment(string operation) => operation.StartsWith("MICROSOFT.RESOURCES/", StringComparison.Ordinal);
}
