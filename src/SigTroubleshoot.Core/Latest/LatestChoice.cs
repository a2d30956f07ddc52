using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Latest;

/// <summary>The version that <c>latest</c> means in a region.</summary>
internal sealed record LatestChoice
{
    /// <summary>The version; empty if there is none. If there is a <see cref="Failure"/>, it may be the wrong one.</summary>
    public string Version { get; init; } = "";

    /// <summary>The higher versions that are skipped (all of them if there is no latest version), the highest first.</summary>
    public IReadOnlyList<SkippedVersion> Skipped { get; init; } = [];

    /// <summary>That version as it was read; null if there is none, or if it was not read.</summary>
    public ImageVersion? Reading { get; init; }

    /// <summary>The number of versions of the image definition.</summary>
    public int VersionCount { get; init; }

    /// <summary>Whether any version counts as latest in any region.</summary>
    public bool AnyCounts { get; init; }

    /// <summary>Why it could not be determined; null if it could.</summary>
    public ReadFailure? Failure { get; init; }
}
