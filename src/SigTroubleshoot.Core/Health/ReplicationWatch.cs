using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health;

/// <summary>One version that is waited for.</summary>
internal sealed class ReplicationWatch
{
    private readonly HealthAnswers _answers;
    private readonly string? _region;

    /// <param name="answers">What judges the version.</param>
    /// <param name="version">The version.</param>
    /// <param name="region">The only region that counts; null where all do.</param>
    public ReplicationWatch(HealthAnswers answers, FoundVersion version, string? region)
    {
        _answers = answers;
        Version = version;
        _region = region is null ? null : AzureRegion.Normalize(region);
    }

    /// <summary>The version.</summary>
    public FoundVersion Version { get; }

    /// <summary>The last answer; null before the first.</summary>
    public ReplicationHealth? Health { get; private set; }

    /// <summary>Whether waiting longer can change nothing.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The regions that count.</summary>
    public IEnumerable<RegionReplication> Regions =>
        Health?.Regions.Where(region => _region is null ? region.ReplicaCount is not null : region.Region == _region) ?? [];

    /// <summary>Takes note of a reading.</summary>
    /// <returns>False where the reading failed in a way that passes; the last answer stays then.</returns>
    public bool Take(Reading<ImageVersion> reading, DateTimeOffset now)
    {
        if (reading.Failure is { Reason: not (ReadFailureReason.NotFound or ReadFailureReason.Forbidden or ReadFailureReason.SignIn or ReadFailureReason.Rejected) })
        {
            Health ??= _answers.Of(Version, reading, now);
            return false;
        }

        var before = Health is { State: not ReplicationHealthState.NotEvaluated } ? Health : null;
        Health = _answers.Of(Version, reading, now, before);
        IsOver = reading.Failure is not null || HasEnded(Health);
        return true;
    }

    private bool HasEnded(ReplicationHealth health)
    {
        if (_region is null)
            return health.State is ReplicationHealthState.Healthy or ReplicationHealthState.Failed or ReplicationHealthState.Degraded;

        // A region that the version does not name will not come by waiting.
        var region = Regions.FirstOrDefault();
        return region is null || region.Is(RegionReplication.Absent) ? !VersionReading.IsChangingState(health.ProvisioningState) : region.Is("Completed") || region.Is("Failed");
    }
}
