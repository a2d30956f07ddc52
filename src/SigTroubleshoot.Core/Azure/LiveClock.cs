using System.Diagnostics;

namespace SigTroubleshoot.Azure;

/// <summary>Time as live reading sees it: what o'clock it is, how long something has taken, and waiting. Tests have one of their own.</summary>
internal class LiveClock
{
    /// <summary>The clock of the machine.</summary>
    public static readonly LiveClock System = new();

    /// <summary>What o'clock it is.</summary>
    public virtual DateTimeOffset Now => DateTimeOffset.UtcNow;

    /// <summary>A time that only goes forward, for measuring.</summary>
    public virtual TimeSpan Elapsed => TimeSpan.FromSeconds(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency);

    /// <summary>Waits.</summary>
    public virtual Task Delay(TimeSpan time, CancellationToken cancellation) => Task.Delay(time, cancellation);
}
