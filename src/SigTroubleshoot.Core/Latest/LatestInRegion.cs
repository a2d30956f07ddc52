using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Latest;

/// <summary>
/// Finds the version that <c>latest</c> means in a region: the highest that counts as latest there and has a completed replica.
/// The list of versions does not show the replicas, so the candidates are read one by one, highest first.
/// </summary>
/// <remarks>
/// Microsoft's overview of the gallery: the highest Major, Minor, and Patch that is not excluded from latest. The setting of
/// a region overrides that of the version, and latest is determined separately for each region. An end-of-life date does not
/// matter; a soft-deleted version is not in the list.
/// </remarks>
internal sealed class LatestInRegion
{
    /// <summary>Usually the first candidate is the latest version; if not, several are read in parallel.</summary>
    private const int ReadAtOnce = 8;

    private readonly string _region;
    private readonly Func<ImageVersion, Task<Reading<ImageVersion>>> _read;

    /// <param name="region">The region.</param>
    /// <param name="read">Reads a version with its replication status. Several regions may ask for the same one.</param>
    public LatestInRegion(string region, Func<ImageVersion, Task<Reading<ImageVersion>>> read)
    {
        _region = region;
        _read = read;
    }

    /// <summary>The versions with a valid name, the highest first.</summary>
    public static IEnumerable<ImageVersion> HighestFirst(IEnumerable<ImageVersion> versions) =>
        from version in versions
        let number = VersionNumber.TryParse(version.Name, out var parsed) ? parsed : (VersionNumber?)null
        where number is not null
        orderby number descending
        select version;

    /// <summary>Whether any version counts as latest in any region.</summary>
    public static bool AnyCounts(IEnumerable<ImageVersion> versions) => versions.Any(version => !version.IsExcludedFromLatestEverywhere && !version.IsSoftDeleted);

    /// <summary>Chooses.</summary>
    /// <param name="ordered">The versions of the definition, the highest first.</param>
    public async Task<LatestChoice> ChooseAsync(IReadOnlyList<ImageVersion> ordered)
    {
        var skipped = new List<SkippedVersion>();
        var choice = new LatestChoice { VersionCount = ordered.Count, AnyCounts = AnyCounts(ordered), Skipped = skipped };
        var judged = ordered.Select(version => (Version: version, Reason: ReasonAgainst(version))).ToList();
        var candidates = judged.Where(item => item.Reason is null).Select(item => item.Version).ToList();
        var readings = new List<Reading<ImageVersion>>();
        var next = 0;
        foreach (var (listed, reason) in judged)
        {
            var name = listed.Name!;
            if (reason is { } known)
            {
                skipped.Add(new SkippedVersion(name, known));
                continue;
            }

            if (next == readings.Count)
                readings.AddRange(await Task.WhenAll(candidates.Skip(next).Take(next == 0 ? 1 : ReadAtOnce).Select(_read)).ConfigureAwait(false));
            var reading = readings[next++];
            if (reading.Value is not { } version)
                return choice with { Version = name, Failure = reading.Failure };
            if (version.ReplicationStatus is not { Regions.Count: > 0 } status)
                return choice with { Version = name, Failure = ReadFailures.NoReplicationStatus() };
            var region = status.Of(_region);
            if (region?.Is("Completed") == true)
                return choice with { Version = name, Reading = version };
            skipped.Add(new SkippedVersion(name, region is null ? SkippedReason.NoReplica : SkippedReason.NotCompleted, region?.State ?? ""));
        }

        return choice;
    }

    private SkippedReason? ReasonAgainst(ImageVersion version)
    {
        if (version.IsSoftDeleted)
            return SkippedReason.SoftDeleted;
        if (version.Targets.FirstOrDefault(region => AzureRegion.IsSame(region.Name, _region)) is not { } target)
            return SkippedReason.NotInRegion;
        if (!version.IsExcludedFromLatest(target))
            return null;
        return target.ExcludeFromLatest == true ? SkippedReason.ExcludedInRegion : SkippedReason.Excluded;
    }
}
