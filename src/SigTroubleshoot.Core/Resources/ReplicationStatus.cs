namespace SigTroubleshoot.Resources;

/// <summary>The replication status of an image version: <c>properties.replicationStatus</c>.</summary>
/// <remarks>The gallery's REST reference. The states are extensible: a new one is passed on unchanged.</remarks>
/// <param name="AggregatedState">The state of all regions together: Completed, InProgress, Failed, or Unknown; empty if it is absent.</param>
/// <param name="Regions"><c>summary</c>: the status of each region.</param>
internal sealed record ReplicationStatus(string AggregatedState, IReadOnlyList<RegionStatus> Regions)
{
    /// <summary>Whether every region has the version; false if none is listed.</summary>
    public bool IsComplete => Regions.Count > 0 && Regions.All(region => region.Is("Completed"));

    /// <summary>The regions in a state, ignoring case.</summary>
    public IEnumerable<RegionStatus> In(string state) => Regions.Where(region => region.Is(state));

    /// <summary>The status of one region, in any spelling; null if it has no entry.</summary>
    public RegionStatus? Of(string? region) => Regions.FirstOrDefault(item => AzureRegion.IsSame(item.Region, region));
}
