using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Use;

/// <summary>
/// The regions in which versions are the latest of their definition, or may be. Azure Resource Graph does not show whether a replica
/// exists. So as long as the highest version is not provisioned, or was published less than a day ago, the next lower one counts, too.
/// </summary>
internal static class LatestRegions
{
    // Replication takes hours; what is not complete after a day is a fault that Get-SigReplicationHealth reports.
    private static readonly TimeSpan LongestReplication = TimeSpan.FromDays(1);

    /// <summary>The regions by the name of the version; a version that is not the latest anywhere is absent.</summary>
    /// <param name="versions">The versions of a definition.</param>
    /// <param name="now">The time.</param>
    public static Dictionary<string, List<string>> Of(IEnumerable<ImageVersion> versions, DateTimeOffset now)
    {
        var regions = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in LatestInRegion.HighestFirst(versions))
        {
            foreach (var region in Candidates(version))
            {
                if (settled.Contains(region))
                    continue;
                if (!regions.TryGetValue(version.Name!, out var list))
                    regions[version.Name!] = list = [];
                if (!list.Contains(region))
                    list.Add(region);
            }

            if (version.IsProvisioning("Succeeded") && version.PublishedDate <= now - LongestReplication)
                settled.UnionWith(Candidates(version));
        }

        return regions;
    }

    private static IEnumerable<string> Candidates(ImageVersion version) =>
        version.Targets.Where(target => !version.IsExcludedFromLatest(target)).Select(target => AzureRegion.Normalize(target.Name));
}
