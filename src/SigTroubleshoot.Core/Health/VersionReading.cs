using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health;

/// <summary>An image version as it was read from Azure, or as it came from another command that had read it.</summary>
internal sealed record VersionReading
{
    /// <summary>The version as a request: names, regions, storage and so on.</summary>
    public required ImageVersion Request { get; init; }

    /// <summary>The resource id; empty where it is not known.</summary>
    public string Id { get; init; } = "";

    /// <summary>Creating, Updating, Succeeded, Failed, Deleting or Migrating; empty where it is not known.</summary>
    public string ProvisioningState { get; init; } = "";

    /// <summary>When it was published; null where it is not known.</summary>
    public DateTimeOffset? PublishedDate { get; init; }

    /// <summary>When it was last changed; null where it is not known.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The replication status; null where it was not asked for, or the service gave none.</summary>
    public ReplicationStatus? Status { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether every version of the definition is left out of latest, as far as this is known.</summary>
    public bool AllExcludedFromLatest { get; init; }

    /// <summary>Where each region stands.</summary>
    public IReadOnlyList<RegionReplication> Regions { get; init; } = [];

    /// <summary>Whether something is being done to the version, so that what is missing may be on its way.</summary>
    public bool IsChanging => IsChangingState(ProvisioningState);

    /// <summary>
    /// How long the last change has been going on at the most: since it was last changed, or else since it was published.
    /// Null where neither is known.
    /// </summary>
    public TimeSpan? TimeSinceChange => (LastModified > PublishedDate || PublishedDate is null ? LastModified : PublishedDate) is { } start ? Now - start : null;

    /// <summary>Whether a provisioning state is that of a version to which something is being done.</summary>
    public static bool IsChangingState(string state) => Is(state, "Creating") || Is(state, "Updating") || Is(state, "Migrating");

    /// <summary>Whether the state is this one, ignoring case.</summary>
    public bool IsProvisioning(string state) => Is(ProvisioningState, state);

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
