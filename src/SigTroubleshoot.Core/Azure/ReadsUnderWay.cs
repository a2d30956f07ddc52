using System.Collections.Concurrent;

namespace SigTroubleshoot.Azure;

/// <summary>The reads that are not finished, so that a user can see what is waited for.</summary>
internal sealed class ReadsUnderWay
{
    private readonly ConcurrentDictionary<Read, TimeSpan> _reads = new();
    private readonly LiveClock _clock;

    /// <param name="clock">The clock.</param>
    public ReadsUnderWay(LiveClock clock) => _clock = clock;

    /// <summary>The read that has taken longest; null if there is none.</summary>
    public AwaitedRead? Oldest
    {
        get
        {
            var oldest = _reads.OrderBy(read => read.Value).FirstOrDefault();
            return oldest.Key is { } read ? new AwaitedRead(read.Path, _clock.Elapsed - oldest.Value) : null;
        }
    }

    /// <summary>Adds a read; disposing of the result removes it.</summary>
    public IDisposable Begin(string path)
    {
        var read = new Read(this, path);
        _reads[read] = _clock.Elapsed;
        return read;
    }

    private sealed class Read(ReadsUnderWay owner, string path) : IDisposable
    {
        public string Path => path;

        public void Dispose() => owner._reads.TryRemove(this, out _);
    }
}

/// <summary>A read that is not finished.</summary>
/// <param name="Path">The address, with its query.</param>
/// <param name="Time">How long it has taken until now, with all attempts and pauses.</param>
internal sealed record AwaitedRead(string Path, TimeSpan Time);
