namespace SigTroubleshoot.ArmSimulator;

/// <summary>A clock that does not run until it is advanced.</summary>
/// <param name="start">The start time.</param>
public sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    /// <summary>Starts now.</summary>
    public SimulatedClock() : this(DateTimeOffset.UtcNow)
    {
    }

    /// <summary>Advances the clock.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
}
