using SigTroubleshoot.Json;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Live;

/// <summary>How far the copies of a version are.</summary>
/// <remarks>The gallery's REST reference. The states are open lists: a new one is handed on as it is.</remarks>
internal sealed class ReplicationStatus
{
    private ReplicationStatus(JsonValue status)
    {
        State = status["aggregatedState"].Text;
        Regions = [.. status["summary"].Items.Select(item => new RegionReplication(item))];
    }

    /// <summary>All regions together: <c>Completed</c>, <c>InProgress</c>, <c>Failed</c> or <c>Unknown</c>; empty where it is not told.</summary>
    public string State { get; }

    /// <summary>The regions, in Azure's order.</summary>
    public IReadOnlyList<RegionReplication> Regions { get; }

    /// <summary>The regions where copying failed.</summary>
    public IEnumerable<RegionReplication> Failed => Regions.Where(region => region.IsFailed);

    /// <summary>The regions that have the version.</summary>
    public IEnumerable<RegionReplication> Completed => Regions.Where(region => region.IsCompleted);

    /// <summary>The regions where copying is going on.</summary>
    public IEnumerable<RegionReplication> Replicating => Regions.Where(region => region.IsReplicating);

    /// <summary>Reads a version.</summary>
    /// <returns>Null where the version was read without its status.</returns>
    public static ReplicationStatus? Of(JsonValue version)
    {
        var status = version["properties"]["replicationStatus"];
        return status.Kind == JsonKind.Object ? new ReplicationStatus(status) : null;
    }

    /// <summary>One region, in any spelling; null where the status has no entry for it.</summary>
    public RegionReplication? In(string region) =>
        Regions.FirstOrDefault(item => AzureRegion.Normalize(item.Region) == AzureRegion.Normalize(region));
}

/// <summary>How far the copy in one region is.</summary>
internal sealed class RegionReplication
{
    /// <param name="json">An item of <c>summary</c>.</param>
    internal RegionReplication(JsonValue json)
    {
        Region = json["region"].Text;
        State = json["state"].Text;
        Details = json["details"].Text;
        Progress = json["progress"].Text;
    }

    /// <summary>The region as Azure writes it, mostly its display name.</summary>
    public string Region { get; }

    /// <summary><c>Completed</c>, <c>Replicating</c>, <c>Failed</c> or <c>Unknown</c>; empty where it is not told.</summary>
    public string State { get; }

    /// <summary>What Azure says about it; empty where all is well.</summary>
    public string Details { get; }

    /// <summary>From 0 to 100, in per cent; empty where it is not told.</summary>
    public string Progress { get; }

    /// <summary>Whether the copy is there.</summary>
    public bool IsCompleted => Is("Completed");

    /// <summary>Whether copying failed.</summary>
    public bool IsFailed => Is("Failed");

    /// <summary>Whether copying is going on.</summary>
    public bool IsReplicating => Is("Replicating");

    private bool Is(string state) => string.Equals(State, state, StringComparison.OrdinalIgnoreCase);
}
