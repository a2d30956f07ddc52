using System.Collections.Concurrent;
using System.IO.Enumeration;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>
/// The faults to simulate. They can be changed at run time. Randomness depends on the seed, the path, and the number of earlier
/// requests to that path, so the same requests get the same faults in any order.
/// </summary>
public sealed class FaultPlan(int seed)
{
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();
    private List<Entry> _entries = [];

    /// <summary>The faults in order; the first that matches a request applies.</summary>
    public IReadOnlyList<Fault> All => [.. _entries.Select(entry => entry.Fault with { Count = entry.Left })];

    /// <summary>Adds a fault.</summary>
    public void Add(Fault fault)
    {
        ArgumentOutOfRangeException.ThrowIfZero(fault.Kinds.Length);
        if (fault.Kinds.Contains(FaultKind.Refused) && fault.Refusal is null)
            throw new ArgumentException("A fault of the kind Refused needs a refusal.", nameof(fault));
        ArgumentOutOfRangeException.ThrowIfNegative(fault.Probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fault.Probability, 1);
        lock (_lock)
            _entries = [.. _entries, new Entry(fault)];
    }

    /// <summary>Adds a fault of one kind for paths that contain a text.</summary>
    public void Add(FaultKind kind, string? path = null, int? count = null) => Add(new Fault(kind) { Path = path, Count = count });

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        lock (_lock)
            _entries = [];
    }

    /// <summary>Ends the faults that have a kind.</summary>
    internal void Remove(FaultKind kind)
    {
        lock (_lock)
            _entries = [.. _entries.Where(entry => !entry.Fault.Kinds.Contains(kind))];
    }

    /// <summary>The fault for a request; null for none.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path.</param>
    /// <param name="kind">The kind of fault.</param>
    internal Fault? Draw(string method, string path, out FaultKind kind)
    {
        kind = default;
        var entries = _entries;
        if (entries.Count == 0)
            return null;
        var isArm = Requests.IsArm(path);
        var isList = isArm && method == "GET" && !ResourcePath.Parse(path).IsResource;
        var time = _asked.AddOrUpdate(method + path, 1, (_, before) => before + 1);
        for (var at = 0; at < entries.Count; at++)
        {
            var fault = entries[at].Fault;
            if (fault.Path is null ? !isArm : !FileSystemName.MatchesSimpleExpression($"*{fault.Path}*", path))
                continue;
            if (fault.Method is not null && !fault.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
                continue;
            var kinds = isList ? fault.Kinds : [.. fault.Kinds.Where(one => !Fault.OfLists.Contains(one))];
            if (kinds.Length == 0)
                continue;
            var draw = new Draws(seed, $"{method} {path}", time, at);
            if (draw.Next() >= fault.Probability || !entries[at].TryTake())
                continue;
            kind = kinds[(int)(draw.Next() * kinds.Length)];
            return fault;
        }

        return null;
    }

    private sealed class Entry(Fault fault)
    {
        private int _left = fault.Count ?? 0;

        public Fault Fault => fault;

        public int? Left => fault.Count is null ? null : Math.Max(0, _left);

        public bool TryTake() => fault.Count is null || Interlocked.Decrement(ref _left) >= 0;
    }

    /// <summary>Numbers from 0 to less than 1 that depend only on their input.</summary>
    private struct Draws
    {
        private ulong _state;

        public Draws(int seed, string text, int time, int entry)
        {
            _state = 14695981039346656037UL ^ (uint)seed;
            foreach (var character in text)
                Mix(char.ToLowerInvariant(character));
            Mix(time);
            Mix(entry);
        }

        public double Next()
        {
            // SplitMix64: distributes neighboring states evenly.
            _state += 0x9E3779B97F4A7C15UL;
            var value = _state;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return ((value ^ (value >> 31)) >> 11) * (1.0 / (1UL << 53));
        }

        private void Mix(int value) => _state = (_state ^ (uint)value) * 1099511628211UL;
    }
}
