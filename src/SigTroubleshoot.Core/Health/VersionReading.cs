using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health;

/// <summary>An image version as it was read from Azure, or as it came from another command that had read it.</summary>
internal sealed record VersionReading
{
    /// <summary>The version.</summary>
    public required ImageVersion Version { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether every version of the definition is excluded from latest, as far as this is known.</summary>
    public bool AllExcludedFromLatest { get; init; }

    /// <summary>The state of each region.</summary>
    public IReadOnlyList<RegionReplication> Regions { get; init; } = [];

    /// <summary>Whether something is being done to the version, so that what is missing may be on its way.</summary>
    public bool IsChanging => IsChangingState(Version.ProvisioningState);

    /// <summary>
    /// How long the last change has been going on at the most: since it was last changed, or else since it was published.
    /// Null where neither is known.
    /// </summary>
    public TimeSpan? TimeSinceChange =>
        (Version.LastModifiedAt > Version.PublishedDate || Version.PublishedDate is null ? Version.LastModifiedAt : Version.PublishedDate) is { } start ? Now - start : null;

    /// <summary>The reading of a version, with the state of each of its regions.</summary>
    public static VersionReading Of(ImageVersion version, DateTimeOffset now, bool allExcluded = false) =>
        new() { Version = version, Now = now, AllExcludedFromLatest = allExcluded, Regions = RegionList.Of(version) };

    /// <summary>Whether a provisioning state is that of a version to which something is being done.</summary>
    public static bool IsChangingState(string? state) => Is(state, "Creating") || Is(state, "Updating") || Is(state, "Migrating");

    private static bool Is(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
