using System.Diagnostics;

namespace SigTroubleshoot.Templates.Bicep.Compiling;

/// <summary>How long the compiler may take for one file, and whether the user has stopped the run.</summary>
/// <param name="time">The longest time for one file.</param>
/// <param name="isStopped">Whether the user has stopped the run.</param>
internal sealed class RunLimit(TimeSpan time, Func<bool> isStopped)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest time for one file.</summary>
    public TimeSpan Time => time;

    /// <summary>Waits until something is done.</summary>
    /// <param name="wait">Waits at most for a time; returns whether it is done.</param>
    /// <returns>Whether it was done before the time was over and before the user stopped the run.</returns>
    public bool Wait(Func<TimeSpan, bool> wait)
    {
        var clock = Stopwatch.StartNew();
        while (!wait(Pause))
        {
            if (clock.Elapsed > time || isStopped())
                return false;
        }

        return true;
    }
}
