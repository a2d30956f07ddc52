namespace SigTroubleshoot.ArmSimulator;

/// <summary>A clock that stands still until it is moved.</summary>
/// <param name="start">The time to begin with.</param>
public sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    /// <summary>Begins now.</summary>
    public SimulatedClock() : this(DateTimeOffset.UtcNow)
    {
    }

    /// <summary>Moves it on.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
}
