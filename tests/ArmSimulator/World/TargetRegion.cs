using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A region a version is to be in, and what happens there.</summary>
/// <param name="Name">The region, as Azure shall answer it: its display name.</param>
public sealed record TargetRegion(string Name)
{
    /// <summary>Replicas in the region; null where the version's default counts.</summary>
    public int? Replicas { get; init; } = 1;

    /// <summary>How the replicas are stored.</summary>
    public string Storage { get; init; } = "Standard_LRS";

    /// <summary>Whether the region is left out of latest, whatever the version says; null where the version's own setting counts.</summary>
    public bool? ExcludeFromLatest { get; init; }

    /// <summary>Customer keys of the region; null for platform keys.</summary>
    public JsonObject? Encryption { get; init; }

    /// <summary>What happens there.</summary>
    public RegionScript Script { get; init; } = RegionScript.Always(RegionState.Completed);

    /// <summary>Writes the entry of <c>targetRegions</c>.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        if (Replicas is { } replicas)
            json.WriteNumber("regionalReplicaCount", replicas);
        json.WriteString("storageAccountType", Storage);
        if (ExcludeFromLatest is { } isExcluded)
            json.WriteBoolean("excludeFromLatest", isExcluded);
        if (Encryption is not null)
        {
            json.WritePropertyName("encryption");
            Encryption.WriteTo(json);
        }

        json.WriteEndObject();
    }

    /// <summary>Reads an entry of <c>targetRegions</c> as a client sends it.</summary>
    internal static TargetRegion Read(JsonObject region, int? replicaCount, string? storage) => new(Regions.Display((string?)region["name"] ?? ""))
    {
        Replicas = (int?)region["regionalReplicaCount"] ?? replicaCount ?? 1,
        Storage = (string?)region["storageAccountType"] ?? storage ?? "Standard_LRS",
        ExcludeFromLatest = (bool?)region["excludeFromLatest"],
        Encryption = (JsonObject?)region["encryption"]?.DeepClone(),
    };
}
