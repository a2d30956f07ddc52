using System.Collections.Concurrent;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The activity logs of all subscriptions.</summary>
public sealed class ActivityLog
{
    /// <summary>How long the service keeps an event.</summary>
    public static TimeSpan Retention { get; } = TimeSpan.FromDays(90);

    private readonly ConcurrentDictionary<string, ConcurrentQueue<ActivityEntry>> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _version;

    /// <summary>A number that changes with every event.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Adds an event, with an ID of its own.</summary>
    public void Add(ActivityEntry entry)
    {
        _entries.GetOrAdd(ResourcePath.Parse(entry.ResourceId).SubscriptionId ?? "", _ => new ConcurrentQueue<ActivityEntry>()).Enqueue(entry with { EventId = Guid.NewGuid() });
        Interlocked.Increment(ref _version);
    }

    /// <summary>Forgets all events.</summary>
    public void Clear()
    {
        _entries.Clear();
        Interlocked.Increment(ref _version);
    }

    /// <summary>Adds the events of an operation that ended at once: its begin and its end.</summary>
    /// <param name="end">How it ended.</param>
    public void AddOperation(ActivityEntry end)
    {
        Add(end with { Time = end.Time.AddSeconds(-3), Status = "Started", StatusCode = "", StatusMessage = "" });
        Add(end);
    }

    /// <summary>The events of a subscription that are still kept, the newest first.</summary>
    public IReadOnlyList<ActivityEntry> Of(string subscriptionId, DateTimeOffset now) => _entries.TryGetValue(subscriptionId, out var entries)
        ? [.. entries.Where(entry => entry.Time <= now && entry.Time > now - Retention).OrderByDescending(entry => entry.Time)]
        : [];
}
