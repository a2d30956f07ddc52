using System.Collections.Concurrent;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A request that came, and what was answered.</summary>
/// <param name="Time">The simulated time.</param>
/// <param name="Method">The verb.</param>
/// <param name="Path">The path, without the query.</param>
/// <param name="Query">The query with its question mark, as it came; empty for none.</param>
/// <param name="Status">The HTTP status; 0 where nothing was answered.</param>
public sealed record RequestRecord(DateTimeOffset Time, string Method, string Path, string Query, int Status)
{
    /// <summary>Whether it was refused because the read budget was used up.</summary>
    public bool IsBudgetRefusal { get; init; }

    /// <summary>The fault that was put in; null where it was answered as it should be.</summary>
    public FaultKind? Fault { get; init; }

    /// <summary>How many requests were under way when it came, itself included.</summary>
    public int Concurrent { get; init; }
}

/// <summary>Every request, in the order of the answers. A request stands here before its answer is sent.</summary>
public sealed class RequestLog
{
    private readonly ConcurrentQueue<RequestRecord> _records = new();
    private readonly Lock _lock = new();
    private readonly List<(Func<RequestRecord, bool> Wanted, TaskCompletionSource<RequestRecord> Found)> _waiting = [];

    /// <summary>How many came.</summary>
    public int Count => _records.Count;

    /// <summary>All of them, as they are now.</summary>
    public IReadOnlyList<RequestRecord> All => [.. _records];

    /// <summary>Those to Azure Resource Manager: no sign-in, no discovery.</summary>
    public IReadOnlyList<RequestRecord> Arm => [.. _records.Where(record => Requests.IsArm(record.Path))];

    /// <summary>Forgets all of them.</summary>
    public void Clear() => _records.Clear();

    /// <summary>Waits for a request: one that came already, or the first to come.</summary>
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
