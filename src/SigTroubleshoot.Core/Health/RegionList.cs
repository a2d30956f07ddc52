using System.Globalization;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Health;

/// <summary>Combines what a version requests for each region and what the service reports about it.</summary>
internal static class RegionList
{
    private const string Unknown = "Unknown";

    /// <summary>The regions, in the order of the version's list; then the other regions that the service reports.</summary>
    /// <param name="version">The version. If its replication status lists no region at all, a region is considered absent only while the version is being changed.</param>
    public static IReadOnlyList<RegionReplication> Of(ImageVersion version)
    {
        var states = new Dictionary<string, RegionStatus>(StringComparer.Ordinal);
        foreach (var state in version.ReplicationStatus?.Regions ?? [])
            states[AzureRegion.Normalize(state.Region)] = states.TryGetValue(AzureRegion.Normalize(state.Region), out var other) && !other.Is(state.State) ? Contradictory(state) : state;
        var regions = new List<RegionReplication>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in version.Targets)
        {
            var name = AzureRegion.Normalize(target.Name);
            if (name.Length > 0 && seen.Add(name))
                regions.Add(Create(name, states.TryGetValue(name, out var state) ? state : null, version, target));
        }

        foreach (var pair in states)
        {
            if (seen.Add(pair.Key))
                regions.Add(Create(pair.Key, pair.Value, version, null));
        }

        return regions;
    }

    private static RegionReplication Create(string name, RegionStatus? state, ImageVersion version, TargetRegion? target) => new()
    {
        Region = name,
        State = state?.State is { Length: > 0 } given ? given : state is null && ShowsAbsence(version) ? RegionReplication.Absent : Unknown,
        Progress = state?.Progress,
        Details = Redactor.Redact(state?.Details ?? ""),
        ReplicaCount = target is null ? null : Count(target.ReplicaCount ?? version.ReplicaCount),
        StorageAccountType = target?.StorageAccountType ?? (target is null ? null : version.StorageAccountType) ?? "",
        ExcludeFromLatest = target?.ExcludeFromLatest ?? version.ExcludeFromLatest ?? false,
    };

    // An empty status is usual at the beginning of a creation; later it proves nothing.
    private static bool ShowsAbsence(ImageVersion version) =>
        version.ReplicationStatus is { } status && (status.Regions.Count > 0 || VersionReading.IsChangingState(version.ProvisioningState));

    // Two entries for one region that say different things prove nothing.
    private static RegionStatus Contradictory(RegionStatus state) => state with { State = Unknown, Progress = null, Details = "" };

    // The service creates one replica if no number is specified.
    private static int Count(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? count : 1;
}
