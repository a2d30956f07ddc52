using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live;

/// <summary>A clock whose time passes only by waiting for it, so that hours take no time.</summary>
internal sealed class VirtualClock : LiveClock
{
    private readonly Lock _lock = new();
    private TimeSpan _elapsed;

    /// <summary>The number of waits.</summary>
    public int Delays { get; private set; }

    public override DateTimeOffset Now => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) + Elapsed;

    public override TimeSpan Elapsed
    {
        get
        {
            lock (_lock)
                return _elapsed;
        }
    }

    public override async Task Delay(TimeSpan time, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _elapsed += time;
            Delays++;
        }

        await Task.Yield();
    }
}
