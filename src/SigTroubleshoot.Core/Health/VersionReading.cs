using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health;

/// <summary>An image version as it was read from Azure, or as it was piped from another command that had read it.</summary>
internal sealed record VersionReading
{
    /// <summary>The version.</summary>
    public required ImageVersion Version { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether every version of the image definition is excluded from latest, if known.</summary>
    public bool AllExcludedFromLatest { get; init; }

    /// <summary>The state of each region.</summary>
    public IReadOnlyList<RegionReplication> Regions { get; init; } = [];

    /// <summary>Whether an operation on the version is in progress, so that what is missing may still appear.</summary>
    public bool IsChanging => IsChangingState(Version.ProvisioningState);

    /// <summary>
    /// The maximum time that the last change has taken so far: since the last modification, or else since the publication.
    /// Null if neither is known.
    /// </summary>
    public TimeSpan? TimeSinceChange =>
        (Version.LastModifiedAt > Version.PublishedDate || Version.PublishedDate is null ? Version.LastModifiedAt : Version.PublishedDate) is { } start ? Now - start : null;

    /// <summary>Creates the reading of a version, with the state of each of its regions.</summary>
    public static VersionReading Of(ImageVersion version, DateTimeOffset now, bool allExcluded = false) =>
        new() { Version = version, Now = now, AllExcludedFromLatest = allExcluded, Regions = RegionList.Of(version) };

    /// <summary>Whether a provisioning state means that an operation is in progress.</summary>
    public static bool IsChangingState(string? state) => Is(state, "Creating") || Is(state, "Updating") || Is(state, "Migrating");

    private static bool Is(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
