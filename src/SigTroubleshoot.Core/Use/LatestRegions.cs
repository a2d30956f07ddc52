using SigTroubleshoot.Azure;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Use;

/// <summary>
/// The regions in which versions are the latest of their definition, or may be: in each region the highest that counts, and,
/// as long as its replica there is not complete, the next lower one as well.
/// </summary>
internal sealed class LatestRegions
{
    // Replication takes hours; what is not complete after a day is a fault that Get-SigReplicationHealth reports.
    private static readonly TimeSpan LongestReplication = TimeSpan.FromDays(1);

    private readonly Dictionary<string, List<string>> _regions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _doubts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _candidates = new(StringComparer.OrdinalIgnoreCase);

    private LatestRegions()
    {
    }

    /// <summary>The regions in which a version is or may be the latest; empty if there is none.</summary>
    public IReadOnlyList<string> Of(string version) => _regions.TryGetValue(version, out var regions) ? regions : [];

    /// <summary>The versions that are or may be the latest in a region; in any region if none is specified.</summary>
    public IEnumerable<string> In(string region) => _regions.Where(version => region.Length == 0 || version.Value.Contains(region)).Select(version => version.Key);

    /// <summary>Whether a version is one of several that may be the latest in a region.</summary>
    public bool IsCandidate(string version) => _candidates.Contains(version);

    /// <summary>Why it could not be determined whether a version is the latest in some other region; empty if it could.</summary>
    public string DoubtAbout(string version) => _doubts.TryGetValue(version, out var doubt) ? doubt : "";

    /// <summary>The regions according to what Azure Resource Graph shows. It does not show replicas, so they are assumed to be complete a day after the version was published.</summary>
    /// <param name="ordered">The versions of a definition, the highest first.</param>
    /// <param name="now">The time.</param>
    /// <param name="reason">Why this is all that is known: then the version below the latest may still be the latest. Null if it is enough for now.</param>
    public static Task<LatestRegions> AssumeAsync(IReadOnlyList<ImageVersion> ordered, DateTimeOffset now, string? reason = null) =>
        FindAsync(ordered, reason, version => Task.FromResult(new Reading<ImageVersion>(version with { ReplicationStatus = AssumedStatusOf(version, now) }, JsonNode.Absent, null)));

    /// <summary>The regions according to the replication status.</summary>
    /// <param name="ordered">The versions of a definition, the highest first.</param>
    /// <param name="read">Reads a version with its replication status. Several regions may ask for the same one.</param>
    public static Task<LatestRegions> FindAsync(IReadOnlyList<ImageVersion> ordered, Func<ImageVersion, Task<Reading<ImageVersion>>> read) => FindAsync(ordered, null, read);

    private static async Task<LatestRegions> FindAsync(IReadOnlyList<ImageVersion> ordered, string? reason, Func<ImageVersion, Task<Reading<ImageVersion>>> read)
    {
        var latest = new LatestRegions();
        foreach (var region in ordered.SelectMany(version => version.Targets).Select(target => AzureRegion.Normalize(target.Name)).Where(region => region.Length > 0).Distinct(StringComparer.Ordinal))
            latest.Add(region, ordered, reason, await new LatestInRegion(region, read).ChooseAsync(ordered).ConfigureAwait(false));
        return latest;
    }

    private void Add(string region, IReadOnlyList<ImageVersion> ordered, string? reason, LatestChoice choice)
    {
        List<string> names = [.. choice.Skipped.Where(skipped => skipped.IsNotReady).Select(skipped => skipped.Name), .. choice.Version.Length > 0 ? [choice.Version] : Array.Empty<string>()];
        foreach (var name in names)
        {
            if (names.Count > 1)
                _candidates.Add(name);
            if (!_regions.TryGetValue(name, out var regions))
                _regions[name] = regions = [];
            regions.Add(region);
        }

        if ((choice.Failure?.Message ?? reason) is not { } why || choice.Version.Length == 0)
            return;
        // If this one has no complete replica, it is one of those below: the next one, as far as Azure Resource Graph shows.
        var doubt = CommonTexts.Fill(CommonTexts.UseLatestUnread, ("Region", region), ("Version", choice.Version), ("Reason", why));
        foreach (var version in ordered.Skip(choice.Skipped.Count + 1).Where(version => LatestInRegion.Counts(version, region)).Take(choice.Failure is null ? 1 : int.MaxValue))
            _doubts[version.Name!] = doubt;
    }

    private static ReplicationStatus AssumedStatusOf(ImageVersion version, DateTimeOffset now)
    {
        var isComplete = version.IsProvisioning("Succeeded") && version.PublishedDate <= now - LongestReplication;
        return new ReplicationStatus("", [.. version.Targets.Select(target => new RegionStatus(target.Name ?? "", isComplete ? "Completed" : "Unknown", null, ""))]);
    }
}
