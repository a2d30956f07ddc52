namespace SigTroubleshoot.ArmSimulator;

/// <summary>The replication status of one region.</summary>
/// <param name="State"><c>Unknown</c>, <c>Replicating</c>, <c>Completed</c>, <c>Failed</c>, or a state that Azure may add later.</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="Details">The reason if it failed; otherwise empty.</param>
public sealed record RegionState(string State, int Progress, string Details = "")
{
    /// <summary>The region has the version.</summary>
    public static RegionState Completed { get; } = new("Completed", 100);

    /// <summary>The state is unknown.</summary>
    public static RegionState Unknown { get; } = new("Unknown", 0);

    /// <summary>The version is being replicated to the region.</summary>
    public static RegionState Replicating(int progress) => new("Replicating", progress);

    /// <summary>Replication failed.</summary>
    public static RegionState Failed(string details = "", int progress = 0) => new("Failed", progress, details);

    /// <summary>Whether the state will not change.</summary>
    public bool IsFinal => State is "Completed" or "Failed";
}
