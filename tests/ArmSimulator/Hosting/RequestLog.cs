using System.Collections.Concurrent;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A request and its response.</summary>
/// <param name="Time">The simulated time.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, without the query.</param>
/// <param name="Query">The query with its question mark, as received; empty if there is none.</param>
/// <param name="Status">The HTTP status; 0 if there was no response.</param>
public sealed record RequestRecord(DateTimeOffset Time, string Method, string Path, string Query, int Status)
{
    /// <summary>Whether it was throttled because the read budget was used up.</summary>
    public bool IsBudgetRefusal { get; init; }

    /// <summary>The simulated fault; null if the response was correct.</summary>
    public FaultKind? Fault { get; init; }

    /// <summary>The number of requests in progress when it arrived, including itself.</summary>
    public int Concurrent { get; init; }
}

/// <summary>All requests, in the order of their responses. A request is logged before its response is sent.</summary>
public sealed class RequestLog
{
    private readonly ConcurrentQueue<RequestRecord> _records = new();
    private readonly Lock _lock = new();
    private readonly List<(Func<RequestRecord, bool> Wanted, TaskCompletionSource<RequestRecord> Found)> _waiting = [];

    /// <summary>The number of requests.</summary>
    public int Count => _records.Count;

    /// <summary>A snapshot of all requests.</summary>
    public IReadOnlyList<RequestRecord> All => [.. _records];

    /// <summary>The requests to Azure Resource Manager, without sign-in and discovery.</summary>
    public IReadOnlyList<RequestRecord> Arm => [.. _records.Where(record => Requests.IsArm(record.Path))];

    /// <summary>Removes all requests.</summary>
    public void Clear() => _records.Clear();

    /// <summary>Waits for a request: one that has already arrived, or the next one.</summary>
    public async Task<RequestRecord> WaitForAsync(Func<RequestRecord, bool> wanted, CancellationToken cancellation = default)
    {
        var found = new TaskCompletionSource<RequestRecord>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_records.FirstOrDefault(wanted) is { } known)
                return known;
            _waiting.Add((wanted, found));
        }

        return await found.Task.WaitAsync(cancellation);
    }

    internal void Add(RequestRecord record)
    {
        lock (_lock)
        {
            _records.Enqueue(record);
            for (var at = _waiting.Count - 1; at >= 0; at--)
            {
                if (!_waiting[at].Wanted(record))
                    continue;
                _waiting[at].Found.TrySetResult(record);
                _waiting.RemoveAt(at);
            }
        }
    }
}
