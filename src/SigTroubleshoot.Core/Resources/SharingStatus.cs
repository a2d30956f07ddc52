namespace SigTroubleshoot.Resources;

/// <summary>Whether the sharing of a gallery has taken effect, in total and in each region.</summary>
/// <remarks>The gallery's REST reference, <c>sharingStatus</c>; read-only.</remarks>
/// <param name="AggregatedState"><c>aggregatedState</c>: Succeeded, InProgress, Failed, or Unknown; empty if it is absent.</param>
/// <param name="Regions"><c>summary</c>.</param>
internal sealed record SharingStatus(string AggregatedState, IReadOnlyList<RegionSharing> Regions)
{
    /// <summary>The regions in which sharing failed.</summary>
    public IEnumerable<RegionSharing> Failed => Regions.Where(region => IsFailed(region.State));

    /// <summary>Whether sharing failed in total, or in a region.</summary>
    public bool HasFailed => IsFailed(AggregatedState) || Failed.Any();

    private static bool IsFailed(string state) => string.Equals(state, "Failed", StringComparison.OrdinalIgnoreCase);
}
