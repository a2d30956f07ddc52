namespace SigTroubleshoot.Health;

/// <summary>Compares two readings of the regions: when a region will be complete, or since when it has made no progress.</summary>
internal static class ProgressEstimate
{
    /// <summary>A shorter time between two reads is not enough: progress is reported in whole percent.</summary>
    private static readonly TimeSpan ShortestSpan = TimeSpan.FromSeconds(5);

    /// <summary>The regions; those in progress have a time left if two reads allow an estimate.</summary>
    public static IReadOnlyList<RegionReplication> Apply(IReadOnlyList<RegionReplication> regions, DateTimeOffset now, ReplicationHealth? earlier) =>
        earlier is null ? [.. regions] : [.. regions.Select(region => region.With(TimeLeft(region, now, earlier), UnchangedSince(region, earlier)))];

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
