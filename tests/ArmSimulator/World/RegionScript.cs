namespace SigTroubleshoot.ArmSimulator;

/// <summary>The states of a version in one region over time.</summary>
public abstract class RegionScript
{
    /// <summary>The state at a time; null if the status has no entry for the region.</summary>
    public abstract RegionState? At(DateTimeOffset now);

    /// <summary>Always the same state.</summary>
    public static RegionScript Always(RegionState state) => new Fixed(state);

    /// <summary>The region is a target region, but never in the replication status.</summary>
    public static RegionScript Absent { get; } = new Fixed(null);

    /// <summary>Progress grows evenly from a start for a duration, and then replication is complete.</summary>
    public static RegionScript Copying(DateTimeOffset start, TimeSpan duration) => new Timed(start, duration, RegionState.Completed);

    /// <summary>Progress grows evenly from a start for a duration, and then replication ends in the given state.</summary>
    public static RegionScript Copying(DateTimeOffset start, TimeSpan duration, RegionState end) => new Timed(start, duration, end);

    /// <summary>Each state from its start time; before the first one, the status has no entry.</summary>
    public static RegionScript Steps(params (DateTimeOffset From, RegionState State)[] steps) => new Stepwise(steps);

    private sealed class Fixed(RegionState? state) : RegionScript
    {
        public override RegionState? At(DateTimeOffset now) => state;
    }

    private sealed class Timed(DateTimeOffset start, TimeSpan duration, RegionState end) : RegionScript
    {
        public override RegionState At(DateTimeOffset now)
        {
            if (now >= start + duration)
                return end;
            var share = (now - start) / duration;
            return RegionState.Replicating(Math.Clamp((int)(share * 100), 0, 99));
        }
    }

    private sealed class Stepwise((DateTimeOffset From, RegionState State)[] steps) : RegionScript
    {
        private readonly (DateTimeOffset From, RegionState State)[] _steps = [.. steps.OrderBy(step => step.From)];

        public override RegionState? At(DateTimeOffset now) => _steps.LastOrDefault(step => step.From <= now).State;
    }
}
