using System.Diagnostics;

namespace SigTroubleshoot.Azure;

/// <summary>The clock for live reads: the current time, the time elapsed, and waiting. Tests replace it.</summary>
internal class LiveClock
{
    /// <summary>The system clock.</summary>
    public static readonly LiveClock System = new();

    /// <summary>The current time.</summary>
    public virtual DateTimeOffset Now => DateTimeOffset.UtcNow;

    /// <summary>A monotonic time, for measuring.</summary>
    public virtual TimeSpan Elapsed => TimeSpan.FromSeconds(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency);

    /// <summary>Waits.</summary>
    public virtual Task Delay(TimeSpan time, CancellationToken cancellation) => Task.Delay(time, cancellation);
}
