using SigTroubleshoot.Json;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Replication;

/// <summary>Reads the replication status in Azure's answer about a version, and asks it.</summary>
/// <remarks>The gallery's REST reference. The states are open lists: a new one is handed on as it is.</remarks>
internal static class ReplicationStatusReader
{
    /// <summary>Reads a version.</summary>
    /// <returns>Null where the version was read without its status.</returns>
    public static ReplicationStatus? Read(JsonValue version)
    {
        var status = version["properties"]["replicationStatus"];
        return status.Kind == JsonKind.Object ? new ReplicationStatus(status["aggregatedState"].Text, [.. status["summary"].Items.Select(ReadRegion)]) : null;
    }

    /// <summary>The regions in a state, ignoring case.</summary>
    public static IEnumerable<RegionStatus> In(this ReplicationStatus status, string state) => status.Regions.Where(region => region.Is(state));

    /// <summary>What is said of one region, in any spelling; null where the status has no entry for it.</summary>
    public static RegionStatus? Of(this ReplicationStatus status, string? region) =>
        status.Regions.FirstOrDefault(item => AzureRegion.IsSame(item.Region, region));

    /// <summary>Whether every region has the version; false where none is listed.</summary>
    public static bool IsComplete(this ReplicationStatus status) => status.Regions.Count > 0 && status.Regions.All(region => region.Is("Completed"));

    /// <summary>Whether a region is in a state, ignoring case.</summary>
    public static bool Is(this RegionStatus region, string state) => string.Equals(region.State, state, StringComparison.OrdinalIgnoreCase);

    private static RegionStatus ReadRegion(JsonValue json) =>
        new(
            json["region"].Text,
            json["state"].Text,
            RegionStatus.ReadProgress(json["progress"].Text),
            json["details"].Text);
}
