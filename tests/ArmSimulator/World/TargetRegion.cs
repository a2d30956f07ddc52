using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A target region of an image version, and its states over time.</summary>
/// <param name="Name">The region as Azure returns it: its display name.</param>
public sealed record TargetRegion(string Name)
{
    /// <summary>The replica count in the region; null for the version's default.</summary>
    public int? Replicas { get; init; } = 1;

    /// <summary>The storage account type of the replicas.</summary>
    public string Storage { get; init; } = "Standard_LRS";

    /// <summary>Whether the region is excluded from latest, whatever the version's setting; null for the version's own setting.</summary>
    public bool? ExcludeFromLatest { get; init; }

    /// <summary>The customer-managed keys of the region; null for platform-managed keys.</summary>
    public JsonObject? Encryption { get; init; }

    /// <summary>The states in the region over time.</summary>
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

    /// <summary>Reads an entry of <c>targetRegions</c> from a request.</summary>
    internal static TargetRegion Read(JsonObject region, int? replicaCount, string? storage) => new(Regions.Display((string?)region["name"] ?? ""))
    {
        Replicas = (int?)region["regionalReplicaCount"] ?? replicaCount ?? 1,
        Storage = (string?)region["storageAccountType"] ?? storage ?? "Standard_LRS",
        ExcludeFromLatest = (bool?)region["excludeFromLatest"],
        Encryption = (JsonObject?)region["encryption"]?.DeepClone(),
    };
}
