using System.Collections.Concurrent;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>How copying to a region goes when a version is written: how long it takes, and where it fails.</summary>
public sealed class ReplicationOutlook
{
    private readonly ConcurrentDictionary<string, string> _failing = new(StringComparer.Ordinal);

    /// <summary>How long copying to a region takes.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Copying to a region fails from now on.</summary>
    public void Fail(string region, string details) => _failing[Regions.Normalize(region)] = details;

    /// <summary>Copying to a region succeeds from now on.</summary>
    public void Mend(string region) => _failing.TryRemove(Regions.Normalize(region), out _);

    /// <summary>What will happen in a region.</summary>
    internal RegionScript Begin(string region, DateTimeOffset now) =>
        RegionScript.Copying(now, Duration, _failing.TryGetValue(Regions.Normalize(region), out var details) ? RegionState.Failed(details) : RegionState.Completed);
}
