namespace SigTroubleshoot.Azure;

/// <summary>
/// Delays requests that count against one limit of the service. If the service asks for a pause that is too long to wait for,
/// all requests are answered with the reason until the pause is nearly over: each request that is sent would be refused again.
/// </summary>
internal abstract class RequestBudget
{
    /// <summary>The number of requests in a row that may be throttled in each of their attempts.</summary>
    private const int MostExhaustions = 3;

    // How long the others are then answered with the reason; afterwards, requests find out whether it works again.
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(1);

    // A pause that becomes known meanwhile must be noticed.
    private static readonly TimeSpan LongestNap = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _queue = new(1, 1);
    private readonly TimeSpan _longestPause;
    private ReadFailure? _reason;
    private ReadFailure? _exhausted;
    private int _exhaustions;
    private TimeSpan _tryAt;

    /// <param name="clock">The clock.</param>
    /// <param name="longestPause">The longest pause that is waited for.</param>
    protected RequestBudget(LiveClock clock, TimeSpan longestPause)
    {
        Clock = clock;
        _longestPause = longestPause;
    }

    /// <summary>The clock.</summary>
    protected LiveClock Clock { get; }

    /// <summary>Guards all state.</summary>
    protected object Lock { get; } = new();

    /// <summary>When the pause ends, by the clock's elapsed time.</summary>
    protected TimeSpan PausedUntil { get; private set; }

    /// <summary>Waits until a request may be sent; in the order of the calls.</summary>
    /// <returns>Why it must not be sent; null if it may be.</returns>
    public async Task<ReadFailure?> TakeAsync(CancellationToken cancellation)
    {
        await _queue.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (true)
            {
                if (Refusal is { } refusal)
                    return refusal;
                if (TimeToWait() is not { Ticks: > 0 } wait)
                    return null;
                await Clock.Delay(wait < LongestNap ? wait : LongestNap, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            _queue.Release();
        }
    }

    /// <summary>Delays all requests for a time, because the service throttled one.</summary>
    /// <param name="time">The time.</param>
    /// <param name="reason">What the service said; null if it does not matter, because the pause is short.</param>
    public void Pause(TimeSpan time, ReadFailure? reason = null)
    {
        lock (Lock)
        {
            // Throttled requests that were sent before the pause add nothing new.
            OnPaused(time, isNew: Clock.Elapsed >= PausedUntil);
            var until = Clock.Elapsed + time;
            if (until <= PausedUntil)
                return;
            PausedUntil = until;
            _reason = reason;
        }
    }

    /// <summary>
    /// Records that a request was throttled in each of its attempts, although it waited as long as the service asked. After a few in
    /// a row, the others are answered with the reason: thousands of versions would wait for days.
    /// </summary>
    /// <param name="reason">What the service said.</param>
    public void Exhaust(ReadFailure reason)
    {
        lock (Lock)
        {
            _exhaustions++;
            (_exhausted, _tryAt) = (reason, Clock.Elapsed + TryAgainAfter);
        }
    }

    /// <summary>Records that the service answered a request without throttling it.</summary>
    public void Accept()
    {
        lock (Lock)
            (_exhausted, _exhaustions) = (null, 0);
    }

    /// <summary>Delays all requests for a time, although none was throttled.</summary>
    protected void Hold(TimeSpan time)
    {
        if (Clock.Elapsed + time > PausedUntil)
            (PausedUntil, _reason) = (Clock.Elapsed + time, null);
    }

    /// <summary>The time until a request may be sent, apart from pauses; zero if it is sent now, and then it is counted. Called with the lock.</summary>
    protected abstract TimeSpan TimeToTake();

    /// <summary>Changes the speed after a request was throttled. Called with the lock.</summary>
    /// <param name="time">How long the service asks to wait.</param>
    /// <param name="isNew">Whether no pause was in effect.</param>
    protected abstract void OnPaused(TimeSpan time, bool isNew);

    private ReadFailure? Refusal
    {
        get
        {
            lock (Lock)
            {
                if (PausedUntil - Clock.Elapsed > _longestPause)
                    return _reason;
                return _exhaustions >= MostExhaustions && Clock.Elapsed < _tryAt ? ReadFailures.NotRequested(_exhausted!, _exhaustions) : null;
            }
        }
    }

    private TimeSpan TimeToWait()
    {
        lock (Lock)
            return Clock.Elapsed < PausedUntil ? PausedUntil - Clock.Elapsed : TimeToTake();
    }
}
