using System.Collections.Concurrent;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>How replication to a region proceeds when a version is written: its duration, and where it fails.</summary>
public sealed class ReplicationOutlook
{
    private readonly ConcurrentDictionary<string, string> _failing = new(StringComparer.Ordinal);

    /// <summary>The duration of replication to a region.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Lets replication to a region fail from now on.</summary>
    public void Fail(string region, string details) => _failing[Regions.Normalize(region)] = details;

    /// <summary>Lets replication to a region succeed from now on.</summary>
    public void Succeed(string region) => _failing.TryRemove(Regions.Normalize(region), out _);

    /// <summary>The script of a region.</summary>
    internal RegionScript Begin(string region, DateTimeOffset now) =>
        RegionScript.Copying(now, Duration, _failing.TryGetValue(Regions.Normalize(region), out var details) ? RegionState.Failed(details) : RegionState.Completed);
}
