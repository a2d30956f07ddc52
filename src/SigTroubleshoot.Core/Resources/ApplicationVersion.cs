namespace SigTroubleshoot.Resources;

/// <summary>A version of a gallery application. Null means absent.</summary>
/// <remarks>The gallery's REST reference, <c>Microsoft.Compute/galleries/applications/versions</c>.</remarks>
internal sealed record ApplicationVersion
{
    /// <summary>The resource ID; null if the version has none yet, or it is not known.</summary>
    public string? Id { get; init; }

    /// <summary>The version's own region.</summary>
    public string? Location { get; init; }

    /// <summary><c>publishingProfile.source.mediaLink</c>: the address of the package.</summary>
    public string? MediaLink { get; init; }

    /// <summary><c>publishingProfile.source.defaultConfigurationLink</c>: the address of the default configuration.</summary>
    public string? DefaultConfigurationLink { get; init; }

    /// <summary><c>publishingProfile.targetRegions</c>: their names.</summary>
    public IReadOnlyList<string> TargetRegions { get; init; } = [];

    /// <summary><c>replicationStatus</c>; null if the version was read without it.</summary>
    public ReplicationStatus? ReplicationStatus { get; init; }
}
