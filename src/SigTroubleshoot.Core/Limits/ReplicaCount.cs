using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Limits;

/// <summary>Counts the replicas of a version across all its regions and edge zones.</summary>
/// <remarks>The gallery's REST reference: a region without its own replica count has the version's, and if that is absent, one.</remarks>
internal static class ReplicaCount
{
    /// <summary>The number of replicas.</summary>
    public static long Of(ImageVersion version)
    {
        var byDefault = Number(version.ReplicaCount, 1);
        var inRegions = version.TargetRegions is { Count: > 0 } regions ? regions.Sum(region => OfRegion(region, byDefault)) : byDefault;
        return inRegions + version.EdgeZones.Sum(zone => Number(zone.ReplicaCount, byDefault));
    }

    private static long OfRegion(TargetRegion region, long byDefault) =>
        Number(region.ReplicaCount, byDefault) + region.AdditionalReplicaCounts.Sum(count => Number(count, 1));

    private static long Number(string? text, long otherwise) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
}
