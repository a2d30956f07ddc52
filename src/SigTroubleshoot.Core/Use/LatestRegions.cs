using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Use;

/// <summary>
/// The regions in which versions are the latest of their definition. Azure Resource Graph does not show whether a replica exists, so
/// as long as the provisioning of the highest version has not succeeded, the next lower one counts, too.
/// </summary>
internal static class LatestRegions
{
    /// <summary>The regions by the name of the version; a version that is not the latest anywhere is absent.</summary>
    public static Dictionary<string, List<string>> Of(IEnumerable<ImageVersion> versions)
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

            if (version.IsProvisioning("Succeeded"))
                settled.UnionWith(Candidates(version));
        }

        return regions;
    }

    private static IEnumerable<string> Candidates(ImageVersion version) =>
        version.TargetRegions is { Count: > 0 } targets
            ? targets.Where(target => !version.IsExcludedFromLatest(target)).Select(target => AzureRegion.Normalize(target.Name))
            : version.IsExcludedFromLatestEverywhere ? [] : [AzureRegion.Normalize(version.Location)];
}
