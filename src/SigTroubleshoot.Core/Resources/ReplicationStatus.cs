namespace SigTroubleshoot.Resources;

/// <summary>How the replication of an image version stands: <c>properties.replicationStatus</c>.</summary>
/// <remarks>The gallery's REST reference. The states are open lists: a new one is passed on unchanged.</remarks>
/// <param name="AggregatedState">Of all regions together: Completed, InProgress, Failed or Unknown; empty where it is absent.</param>
/// <param name="Regions"><c>summary</c>: of each region.</param>
internal sealed record ReplicationStatus(string AggregatedState, IReadOnlyList<RegionStatus> Regions)
{
    /// <summary>Whether every region has the version; false where none is listed.</summary>
    public bool IsComplete => Regions.Count > 0 && Regions.All(region => region.Is("Completed"));

    /// <summary>The regions in a state, ignoring case.</summary>
    public IEnumerable<RegionStatus> In(string state) => Regions.Where(region => region.Is(state));

    /// <summary>The status of one region, in any spelling; null where it has no entry.</summary>
    public RegionStatus? Of(string? region) => Regions.FirstOrDefault(item => AzureRegion.IsSame(item.Region, region));
}
