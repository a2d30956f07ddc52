using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>Whether a version, as Azure gives it, is left out of <c>latest</c>.</summary>
/// <remarks>Microsoft's overview of the gallery: a region's own word wins over that of the version.</remarks>
internal static class LatestExclusion
{
    /// <summary>Whether the version says so of itself; that holds for every region that says nothing.</summary>
    public static bool OfVersion(JsonValue version) => version["properties"]["publishingProfile"]["excludeFromLatest"].IsTrue;

    /// <summary>Whether it is left out in one of its target regions.</summary>
    public static bool InRegion(JsonValue version, JsonValue targetRegion) =>
        targetRegion["excludeFromLatest"] is { Kind: JsonKind.Boolean } own ? own.IsTrue : OfVersion(version);

    /// <summary>Whether it is left out in every target region.</summary>
    public static bool Everywhere(JsonValue version)
    {
        var regions = version["properties"]["publishingProfile"]["targetRegions"].Items;
        return regions.Count == 0 ? OfVersion(version) : regions.All(region => InRegion(version, region));
    }
}
