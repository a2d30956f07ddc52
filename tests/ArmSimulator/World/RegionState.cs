namespace SigTroubleshoot.ArmSimulator;

/// <summary>What the replication status says about one region.</summary>
/// <param name="State"><c>Unknown</c>, <c>Replicating</c>, <c>Completed</c>, <c>Failed</c>, or a word Azure may bring one day.</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="Details">Why, where it failed; else empty.</param>
public sealed record RegionState(string State, int Progress, string Details = "")
{
    /// <summary>The region has the version.</summary>
    public static RegionState Completed { get; } = new("Completed", 100);

    /// <summary>Nobody knows.</summary>
    public static RegionState Unknown { get; } = new("Unknown", 0);

    /// <summary>The version is being copied there.</summary>
    public static RegionState Replicating(int progress) => new("Replicating", progress);

    /// <summary>Copying ended without success.</summary>
    public static RegionState Failed(string details = "", int progress = 0) => new("Failed", progress, details);

    /// <summary>Whether nothing more will happen.</summary>
    public bool IsFinal => State is "Completed" or "Failed";
}
