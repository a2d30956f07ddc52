using SigTroubleshoot.Health.History;

namespace SigTroubleshoot.Health;

/// <summary>Compares two readings of the regions: when a region will be complete, or since when it has made no progress.</summary>
internal static class ProgressEstimate
{
    /// <summary>A shorter time between two reads is not enough: progress is reported in whole percent.</summary>
    private static readonly TimeSpan ShortestSpan = TimeSpan.FromSeconds(5);

    /// <summary>The regions; those in progress have a time left if two reads or the activity log allow an estimate.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="now">When they were read.</param>
    /// <param name="earlier">An earlier result; or null.</param>
    /// <param name="history">What the activity log shows; null if it was not read. What was observed takes precedence.</param>
    public static IReadOnlyList<RegionReplication> Apply(IReadOnlyList<RegionReplication> regions, DateTimeOffset now, ReplicationHealth? earlier, VersionHistory? history) =>
    [
        .. from region in regions
           let observed = earlier is null ? region : region.With(TimeLeft(region, now, earlier), UnchangedSince(region, earlier))
           select history is not null && region.Is("Replicating") ? observed.With(history.LastWrite, TimeLeft(history, now)) : observed,
    ];

    // A version that has already taken longer than usual can take any time.
    private static TimeSpan? TimeLeft(VersionHistory history, DateTimeOffset now) =>
        history.LastWrite + history.UsualTime - now is { } left && left > TimeSpan.Zero ? TimeSpan.FromSeconds(Math.Round(left.TotalSeconds)) : null;

    private static TimeSpan? TimeLeft(RegionReplication region, DateTimeOffset now, ReplicationHealth earlier)
    {
        var before = Before(region, earlier);
        if (!region.Is("Replicating") || region.Progress is not { } done || before?.Progress is not { } doneBefore)
            return null;
        var span = now - earlier.ReadAt;
        return span < ShortestSpan || done <= doneBefore
            ? null
            : TimeSpan.FromSeconds(Math.Round(span.TotalSeconds / (done - doneBefore) * (100 - done)));
    }

    // A region that was complete or failed in between would not show the same progress again.
    private static DateTimeOffset? UnchangedSince(RegionReplication region, ReplicationHealth earlier) =>
        region.Is("Replicating") && Before(region, earlier) is { } before && before.Is("Replicating") && before.Progress == region.Progress
            ? before.UnchangedSince ?? earlier.ReadAt
            : null;

    private static RegionReplication? Before(RegionReplication region, ReplicationHealth earlier) => earlier.Regions.FirstOrDefault(other => other.Region == region.Region);
}
