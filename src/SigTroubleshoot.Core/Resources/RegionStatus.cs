namespace SigTroubleshoot.Resources;

/// <summary>The replication to one region: an item of <c>replicationStatus.summary</c>.</summary>
/// <param name="Region">The region as the service returns it: its short name (<c>eastus2</c>) in all recorded answers, although target regions have their display names.</param>
/// <param name="State">Completed, Replicating, Failed, or Unknown.</param>
/// <param name="Progress">From 0 to 100; null if it is absent or not a number.</param>
/// <param name="Details">What the service reports about a failure; empty if it reports nothing.</param>
internal sealed record RegionStatus(string Region, string State, int? Progress, string Details)
{
    /// <summary>Whether the state is this one, ignoring case.</summary>
    public bool Is(string state) => string.Equals(State, state, StringComparison.OrdinalIgnoreCase);
}
