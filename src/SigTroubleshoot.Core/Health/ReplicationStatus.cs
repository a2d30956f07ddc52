using System.Globalization;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Health;

/// <summary>The service's word on the replication of a version.</summary>
/// <remarks>The gallery's REST reference. The states are open lists: a new one is handed on as it is.</remarks>
/// <param name="AggregatedState">Of all regions together: Completed, InProgress, Failed or Unknown.</param>
/// <param name="Regions">Of each region.</param>
internal sealed record ReplicationStatus(string AggregatedState, IReadOnlyList<RegionStatus> Regions)
{
    /// <summary>Whether every region has the version; false where none is listed.</summary>
    public bool IsComplete => Regions.Count > 0 && Regions.All(region => region.Is("Completed"));

    /// <summary>Reads it from a version as Azure gives it.</summary>
    /// <returns>Null where the version was read without its status.</returns>
    public static ReplicationStatus? Read(JsonValue version)
    {
        var status = version["properties"]["replicationStatus"];
        return status.Kind == JsonKind.Object ? new ReplicationStatus(status["aggregatedState"].Text, [.. status["summary"].Items.Select(RegionStatus.Read)]) : null;
    }

    /// <summary>The regions in a state, ignoring case.</summary>
    public IEnumerable<RegionStatus> In(string state) => Regions.Where(region => region.Is(state));

    /// <summary>What is said of one region, in any spelling; null where the status has no entry for it.</summary>
    public RegionStatus? Of(string? region) => Regions.FirstOrDefault(item => AzureRegion.IsSame(item.Region, region));
}

/// <summary>The service's word on one region.</summary>
/// <param name="Region">The region as the service writes it, mostly its display name.</param>
/// <param name="State">Completed, Replicating, Failed or Unknown.</param>
/// <param name="Progress">From 0 to 100; null where it is not told.</param>
/// <param name="Details">What it says about a failure.</param>
internal sealed record RegionStatus(string Region, string State, int? Progress, string Details)
{
    /// <summary>Reads an entry of the status.</summary>
    public static RegionStatus Read(JsonValue json) => new(json["region"].Text, json["state"].Text, ReadProgress(json["progress"].Text), json["details"].Text);

    /// <summary>A progress as the service writes it, held between 0 and 100; null where it is no number.</summary>
    public static int? ReadProgress(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var progress) ? (int)Math.Max(0, Math.Min(progress, 100)) : null;

    /// <summary>Whether the state is this one, ignoring case.</summary>
    public bool Is(string state) => string.Equals(State, state, StringComparison.OrdinalIgnoreCase);
}
