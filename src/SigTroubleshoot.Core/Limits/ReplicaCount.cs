using System.Globalization;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Limits;

/// <summary>Counts the replicas of a version over all its regions.</summary>
/// <remarks>The gallery's REST reference: a region without a number of its own has the version's, and where that is absent, one.</remarks>
internal static class ReplicaCount
{
    /// <summary>The number, from a version's <c>publishingProfile</c>.</summary>
    public static long Of(JsonValue profile)
    {
        var byDefault = Number(profile["replicaCount"], 1);
        var regions = profile["targetRegions"].Items;
        return regions.Count == 0 ? byDefault : regions.Sum(region => OfRegion(region, byDefault));
    }

    private static long OfRegion(JsonValue region, long byDefault) =>
        Number(region["regionalReplicaCount"], byDefault) + region["additionalReplicaSets"].Items.Sum(set => Number(set["regionalReplicaCount"], 1));

    private static long Number(JsonValue value, long otherwise) =>
        int.TryParse(value.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
}
