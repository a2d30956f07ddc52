using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>An image version. Its state depends on the time; see <see cref="RegionScript"/>.</summary>
/// <remarks>It is immutable: an update replaces it with a new one, so that a reader sees either the old or the new one.</remarks>
public sealed class ImageVersion : Resource
{
    private const string SafetyProfileApiVersion = "2022-03-03";

    /// <param name="id">Its ID.</param>
    public ImageVersion(string id) : base(id)
    {
    }

    /// <summary>The location.</summary>
    public required string Location { get; init; }

    /// <summary>The target regions, and what happens in each.</summary>
    public required IReadOnlyList<TargetRegion> Targets { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>The end-of-life date; null if it has none.</summary>
    public DateTimeOffset? EndOfLife { get; init; }

    /// <summary>Whether it is excluded from latest everywhere.</summary>
    public bool ExcludeFromLatest { get; init; }

    /// <summary>The default replica count.</summary>
    public int ReplicaCount { get; init; } = 1;

    /// <summary>The default storage account type.</summary>
    public string Storage { get; init; } = "Standard_LRS";

    /// <summary><c>Full</c> or <c>Shallow</c>; null if it was not set, and then Azure does not return it.</summary>
    public string? ReplicationMode { get; init; }

    /// <summary>The source; null for a generated managed image. A disk or a snapshot is the source of the OS disk alone.</summary>
    public string? SourceId { get; init; }

    /// <summary>The size of the OS disk in GB.</summary>
    public int OsDiskSizeInGB { get; init; } = 127;

    /// <summary>The LUNs of data disks.</summary>
    public IReadOnlyList<int> DataDisks { get; init; } = [];

    /// <summary>Additional properties, or replacements for the written ones: <c>safetyProfile</c>, <c>storageProfile</c>.</summary>
    public JsonObject? Extra { get; init; }

    /// <summary>A fixed provisioning state; null to derive it from <see cref="UpdatedAt"/> and the regions.</summary>
    public string? ProvisioningState { get; init; }

    /// <summary>When the last write started; until replication has ended, the version is <c>Creating</c> or <c>Updating</c>.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Whether the last write created it.</summary>
    public bool IsNew { get; init; }

    /// <summary>A fixed aggregated state; null to derive it from the regions.</summary>
    public string? AggregatedState { get; init; }

    /// <inheritdoc/>
    public override string Region => Regions.Normalize(Location);

    /// <summary>The provisioning state at a time.</summary>
    public string ProvisioningStateAt(DateTimeOffset now)
    {
        if (ProvisioningState is not null)
            return ProvisioningState;
        if (UpdatedAt is null)
            return "Succeeded";
        var states = Targets.Select(target => target.Script.At(now)).OfType<RegionState>().ToList();
        if (states.Any(state => !state.IsFinal))
            return IsNew ? "Creating" : "Updating";
        return states.Any(state => state.State == "Failed") ? "Failed" : "Succeeded";
    }

    /// <summary>The aggregated state of replication at a time.</summary>
    public string AggregatedStateAt(DateTimeOffset now)
    {
        if (AggregatedState is not null)
            return AggregatedState;
        var states = Targets.Select(target => target.Script.At(now)?.State).ToList();
        return states.Contains("Failed") ? "Failed"
            : states.Contains("Replicating") ? "InProgress"
            : states.Any(state => state is not null and not "Completed") ? "Unknown"
            : "Completed";
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, ResourceView view)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("id", Id);
        json.WriteString("type", "Microsoft.Compute/galleries/images/versions");
        json.WriteString("location", Location);
        json.WriteStartObject("tags");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        WritePublishing(json);
        if (!Has("storageProfile"))
            WriteStorage(json);
        if (!Has("safetyProfile") && view.IsAtLeast(SafetyProfileApiVersion))
        {
            json.WriteStartObject("safetyProfile");
            json.WriteBoolean("allowDeletionOfReplicatedLocations", true);
            json.WriteBoolean("reportedForPolicyViolation", false);
            json.WriteEndObject();
        }

        json.WriteString("provisioningState", ProvisioningStateAt(view.Now));
        foreach (var (key, value) in Extra ?? [])
        {
            json.WritePropertyName(key);
            if (value is null)
                json.WriteNullValue();
            else
                value.WriteTo(json);
        }

        if (view.Expands("ReplicationStatus"))
            WriteReplication(json, view.Now);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private bool Has(string property) => Extra?.ContainsKey(property) == true;

    private void WritePublishing(Utf8JsonWriter json)
    {
        json.WriteStartObject("publishingProfile");
        json.WriteStartArray("targetRegions");
        foreach (var target in Targets)
            target.Write(json);
        json.WriteEndArray();
        json.WriteNumber("replicaCount", ReplicaCount);
        json.WriteBoolean("excludeFromLatest", ExcludeFromLatest);
        json.WriteString("publishedDate", ArmTime.Text(Published, Location));
        if (EndOfLife is { } endOfLife)
            json.WriteString("endOfLifeDate", ArmTime.Text(endOfLife, Location));
        json.WriteString("storageAccountType", Storage);
        if (ReplicationMode is not null)
            json.WriteString("replicationMode", ReplicationMode);
        json.WriteEndObject();
    }

    private void WriteStorage(Utf8JsonWriter json)
    {
        json.WriteStartObject("storageProfile");
        var source = SourceId ?? $"{Path.Take(4).Text}/providers/Microsoft.Compute/images/{Path.Segments[^3]}-{Name}";
        var isOfDisk = ResourcePath.Parse(source).Type is "Microsoft.Compute/disks" or "Microsoft.Compute/snapshots";
        if (!isOfDisk)
            WriteSource(json, source);
        json.WriteStartObject("osDiskImage");
        json.WriteNumber("sizeInGB", OsDiskSizeInGB);
        json.WriteString("hostCaching", "ReadWrite");
        // Beside the source of a whole image, that of the OS disk is empty.
        WriteSource(json, isOfDisk ? source : null);
        json.WriteEndObject();
        if (DataDisks.Count > 0)
        {
            json.WriteStartArray("dataDiskImages");
            foreach (var lun in DataDisks)
            {
                json.WriteStartObject();
                json.WriteNumber("lun", lun);
                json.WriteNumber("sizeInGB", 64);
                json.WriteString("hostCaching", "None");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, string? id)
    {
        json.WriteStartObject("source");
        if (id is not null)
            json.WriteString("id", id);
        json.WriteEndObject();
    }

    private void WriteReplication(Utf8JsonWriter json, DateTimeOffset now)
    {
        json.WriteStartObject("replicationStatus");
        json.WriteString("aggregatedState", AggregatedStateAt(now));
        json.WriteStartArray("summary");
        foreach (var target in Targets)
        {
            if (target.Script.At(now) is not { } state)
                continue;
            json.WriteStartObject();
            json.WriteNumber("progress", state.Progress);
            json.WriteString("region", Regions.Normalize(target.Name));
            json.WriteString("state", state.State);
            if (state.Details.Length > 0)
                json.WriteString("details", state.Details);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
