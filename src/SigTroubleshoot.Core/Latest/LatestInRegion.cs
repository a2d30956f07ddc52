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

    /// <summary>Chooses.</summary>
    /// <param name="ordered">The versions of the definition, the highest first.</param>
    public async Task<LatestChoice> ChooseAsync(IReadOnlyList<ImageVersion> ordered)
    {
        var skipped = new List<SkippedVersion>();
        var choice = new LatestChoice { VersionCount = ordered.Count, AnyCounts = ordered.Any(LatestOrder.Counts), Skipped = skipped };
        var readings = new Queue<Reading<ImageVersion>>();
        var atOnce = 1;
        for (var at = 0; at < ordered.Count; at++)
        {
            var name = ordered[at].Name!;
            if (ReasonAgainst(ordered[at]) is { } known)
            {
                skipped.Add(new SkippedVersion(name, known));
                continue;
            }

            if (readings.Count == 0)
            {
                var candidates = ordered.Skip(at).Where(version => ReasonAgainst(version) is null).Take(atOnce);
                foreach (var read in await Task.WhenAll(candidates.Select(_read)).ConfigureAwait(false))
                    readings.Enqueue(read);
                atOnce = ReadAtOnce;
            }

            var reading = readings.Dequeue();
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

    /// <summary>Whether a version counts as latest in a region, whether or not it is complete there.</summary>
    public static bool Counts(ImageVersion version, string region) => ReasonAgainst(version, region) is null;

    private SkippedReason? ReasonAgainst(ImageVersion version) => ReasonAgainst(version, _region);

    private static SkippedReason? ReasonAgainst(ImageVersion version, string region)
    {
        if (version.IsSoftDeleted)
            return SkippedReason.SoftDeleted;
        if (version.Targets.FirstOrDefault(target => AzureRegion.IsSame(target.Name, region)) is not { } found)
            return SkippedReason.NotInRegion;
        if (!version.IsExcludedFromLatest(found))
            return null;
        return found.ExcludeFromLatest == true ? SkippedReason.ExcludedInRegion : SkippedReason.Excluded;
    }
}
