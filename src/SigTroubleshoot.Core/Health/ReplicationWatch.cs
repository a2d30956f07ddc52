using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Health.History;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health;

/// <summary>The wait for the replication of one version.</summary>
internal sealed class ReplicationWatch
{
    private readonly HealthAnswers _answers;
    private readonly string? _region;

    /// <param name="answers">Evaluates the version.</param>
    /// <param name="version">The version.</param>
    /// <param name="region">The only region to wait for; null for all.</param>
    public ReplicationWatch(HealthAnswers answers, FoundVersion version, string? region)
    {
        _answers = answers;
        Version = version;
        _region = region is null ? null : AzureRegion.Normalize(region);
    }

    /// <summary>The version.</summary>
    public FoundVersion Version { get; }

    /// <summary>The last result; null before the first.</summary>
    public ReplicationHealth? Health { get; private set; }

    /// <summary>Whether waiting longer cannot change the result.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The regions to wait for.</summary>
    public IEnumerable<RegionReplication> Regions =>
        Health?.Regions.Where(region => _region is null ? region.ReplicaCount is not null : region.Region == _region) ?? [];

    /// <summary>Records a read.</summary>
    /// <param name="reading">The result of reading the version.</param>
    /// <param name="now">When it was read.</param>
    /// <param name="history">What the activity log shows about it; null if it was not read.</param>
    /// <returns>False if the read failed with a transient error; the last result is kept.</returns>
    public bool Take(Reading<ImageVersion> reading, DateTimeOffset now, VersionHistory? history = null)
    {
        if (reading.Failure is { Reason: not (ReadFailureReason.NotFound or ReadFailureReason.Forbidden or ReadFailureReason.SignIn or ReadFailureReason.Rejected) })
        {
            Health ??= _answers.Of(Version, reading, now);
            return false;
        }

        var before = Health is { State: not ReplicationHealthState.NotEvaluated } ? Health : null;
        Health = _answers.Of(Version, reading, now, before, new VersionDetails { History = history });
        IsOver = reading.Failure is not null || HasEnded(Health);
        return true;
    }

    private bool HasEnded(ReplicationHealth health)
    {
        if (_region is null)
            return health.State is ReplicationHealthState.Healthy or ReplicationHealthState.Failed or ReplicationHealthState.Degraded or ReplicationHealthState.Deleting;
        if (health.State is ReplicationHealthState.Deleting)
            return true;

        // A region that is not a target region will not appear by waiting.
        var region = Regions.FirstOrDefault();
        return region is null || region.Is(RegionReplication.Absent) ? !VersionReading.IsChangingState(health.ProvisioningState) : region.Is("Completed") || region.Is("Failed");
    }
}
