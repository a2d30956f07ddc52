using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health;

/// <summary>An image version as it was read from Azure, or as it was piped from another command that had read it.</summary>
internal sealed record VersionReading
{
    /// <summary>The version.</summary>
    public required ImageVersion Version { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What was read about the version only on request.</summary>
    public VersionDetails Details { get; init; } = new();

    /// <summary>Whether every version of the image definition is excluded from latest, if known.</summary>
    public bool AllExcludedFromLatest { get; init; }

    /// <summary>The state of each region.</summary>
    public IReadOnlyList<RegionReplication> Regions { get; init; } = [];

    /// <summary>Whether an operation on the version is in progress, so that what is missing may still appear.</summary>
    public bool IsChanging => IsChangingState(Version.ProvisioningState);

    /// <summary>Whether the service's state of all regions together says otherwise although each region is complete; this proves nothing.</summary>
    public bool Contradicts =>
        Version.ReplicationStatus is { IsComplete: true } status && (Is(status.AggregatedState, "Failed") || Is(status.AggregatedState, "InProgress"));

    /// <summary>
    /// Whether the last operation on the version is known to have succeeded, as far as the service tells: shared versions have no
    /// provisioning state. A state that is not known, such as Canceled, proves nothing.
    /// </summary>
    public bool IsSettled => string.IsNullOrEmpty(Version.ProvisioningState) || Version.IsProvisioning("Succeeded");

    /// <summary>Whether the version is being deleted.</summary>
    public bool IsDeleting => IsDeletingState(Version.ProvisioningState);

    /// <summary>
    /// How long the creation of the version has been running. Null if it is not being created: the publishing date is that of
    /// the creation, updates leave it as it is, and Azure reports no other date.
    /// </summary>
    public TimeSpan? TimeInCreation => Version.IsProvisioning("Creating") && Version.PublishedDate is { } start ? Now - start : null;

    /// <summary>Whether replication to a region may have been running for more than six hours, although Azure does not report since when, and the activity log does not show it.</summary>
    public bool IsStartUnknown => Details.History?.LastWrite is null && !Version.IsProvisioning("Creating") && !(Now - Version.PublishedDate <= HealthAssessor.LongestReplication);

    /// <summary>
    /// How long replication has been running at least: since the last accepted write of the version, if the activity log shows it.
    /// The regions that are being replicated were added then, or earlier.
    /// </summary>
    public TimeSpan? TimeSinceWrite => Now - Details.History?.LastWrite;

    /// <summary>Creates the reading of a version, with the state of each of its regions.</summary>
    /// <param name="version">The version.</param>
    /// <param name="now">When it was read.</param>
    /// <param name="allExcluded">Whether every version of the image definition is excluded from latest, if known.</param>
    /// <param name="earlier">An earlier result for the same version, for estimates and for a lack of progress; or null.</param>
    /// <param name="details">What was read about the version only on request; null for nothing.</param>
    public static VersionReading Of(ImageVersion version, DateTimeOffset now, bool allExcluded = false, ReplicationHealth? earlier = null, VersionDetails? details = null) => new()
    {
        Version = version,
        Now = now,
        AllExcludedFromLatest = allExcluded,
        Details = details ?? new VersionDetails(),
        Regions = RegionSharingStates.Apply(ProgressEstimate.Apply(RegionList.Of(version), now, earlier, details?.History), details?.Sharing?.Value?.SharingStatus),
    };

    /// <summary>How long a region has been in replication without any progress, as far as it was observed; null if it is not in replication.</summary>
    public TimeSpan? Standstill(RegionReplication region) => region.Is("Replicating") && region.UnchangedSince is { } since ? Now - since : null;

    /// <summary>Whether replication to a region is known to take too long: since the creation or the last write of the version, or since its last observed progress.</summary>
    public bool IsStuck(RegionReplication region) => region.Is("Replicating") && (TimeInCreation > HealthAssessor.LongestReplication || TimeSinceWrite > HealthAssessor.LongestReplication || Standstill(region) >= HealthAssessor.LongestReplication);

    /// <summary>Whether a provisioning state means that an operation is in progress.</summary>
    public static bool IsChangingState(string? state) => Is(state, "Creating") || Is(state, "Updating") || Is(state, "Migrating");

    /// <summary>Whether a provisioning state means that the version is being deleted.</summary>
    public static bool IsDeletingState(string? state) => Is(state, "Deleting");

    private static bool Is(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
