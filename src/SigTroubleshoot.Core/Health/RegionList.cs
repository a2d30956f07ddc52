using System.Globalization;
using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Health;

/// <summary>Puts together what a version asks for in each region and what the service says of each.</summary>
internal static class RegionList
{
    /// <summary>The regions, in the order of the version's list; then those the service lists besides.</summary>
    /// <param name="request">What the version asks for.</param>
    /// <param name="status">What the service says; null where it says nothing, so that nothing can be called absent.</param>
    public static IReadOnlyList<RegionReplication> Of(ImageVersion request, ReplicationStatus? status)
    {
        var said = new Dictionary<string, RegionStatus>(StringComparer.Ordinal);
        foreach (var region in status?.Regions ?? [])
            said[AzureRegion.Normalize(region.Region)] = region;
        var targets = request.TargetRegions is { Count: > 0 } listed ? listed : [new TargetRegion { Name = request.Location }];
        var regions = new List<RegionReplication>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            var name = AzureRegion.Normalize(target.Name);
            if (name.Length > 0 && seen.Add(name))
                regions.Add(Create(name, said.TryGetValue(name, out var state) ? state : null, status is null, request, target));
        }

        foreach (var pair in said)
        {
            if (seen.Add(pair.Key))
                regions.Add(Create(pair.Key, pair.Value, false, request, null));
        }

        return regions;
    }

    private static RegionReplication Create(string name, RegionStatus? state, bool isUntold, ImageVersion request, TargetRegion? target) => new()
    {
        Region = name,
        State = state?.State is { Length: > 0 } said ? said : state is not null || isUntold ? "Unknown" : RegionReplication.Absent,
        Progress = state?.Progress,
        Details = Redactor.Redact(state?.Details ?? ""),
        ReplicaCount = target is null ? null : Count(target.ReplicaCount ?? request.ReplicaCount),
        StorageAccountType = target?.StorageAccountType ?? (target is null ? null : request.StorageAccountType) ?? "",
        ExcludeFromLatest = target?.ExcludeFromLatest ?? request.ExcludeFromLatest ?? false,
    };

    // The service makes one copy where no number is given.
    private static int Count(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? count : 1;
}
