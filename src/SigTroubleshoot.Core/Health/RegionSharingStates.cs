using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health;

/// <summary>Combines the regions of a version with the sharing status of its gallery.</summary>
internal static class RegionSharingStates
{
    /// <summary>The regions, each with the state of sharing in it, if that was read.</summary>
    public static IReadOnlyList<RegionReplication> Apply(IReadOnlyList<RegionReplication> regions, SharingStatus? status) =>
        status is null ? regions : [.. regions.Select(region => region.With(status.Regions.FirstOrDefault(item => AzureRegion.IsSame(item.Region, region.Region))?.State ?? ""))];
}
