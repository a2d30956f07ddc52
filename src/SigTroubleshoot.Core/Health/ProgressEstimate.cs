namespace SigTroubleshoot.Health;

/// <summary>Estimates when a region will be complete, from two readings of its progress.</summary>
internal static class ProgressEstimate
{
    /// <summary>A shorter time between two reads is not enough: progress is reported in whole percent.</summary>
    private static readonly TimeSpan ShortestSpan = TimeSpan.FromSeconds(5);

    /// <summary>The regions; those in progress have a time left if two reads allow an estimate.</summary>
    public static IReadOnlyList<RegionReplication> Apply(IReadOnlyList<RegionReplication> regions, DateTimeOffset now, ReplicationHealth? earlier) =>
        earlier is null ? [.. regions] : [.. regions.Select(region => region.With(TimeLeft(region, now, earlier)))];

    private static TimeSpan? TimeLeft(RegionReplication region, DateTimeOffset now, ReplicationHealth earlier)
    {
        var before = earlier.Regions.FirstOrDefault(other => other.Region == region.Region);
        if (!region.Is("Replicating") || region.Progress is not { } done || before?.Progress is not { } doneBefore)
            return null;
        var span = now - earlier.ReadAt;
        return span < ShortestSpan || done <= doneBefore
            ? null
            : TimeSpan.FromSeconds(Math.Round(span.TotalSeconds / (done - doneBefore) * (100 - done)));
    }
}
