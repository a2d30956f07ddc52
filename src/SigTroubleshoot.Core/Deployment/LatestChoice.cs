namespace SigTroubleshoot.Deployment;

/// <summary>The version that <c>latest</c> means in a region.</summary>
internal sealed record LatestChoice
{
    /// <summary>The version; empty if there is none. If there is a <see cref="Failure"/>, it may be the wrong one.</summary>
    public string Version { get; init; } = "";

    /// <summary>The higher versions that are skipped (all of them if there is no latest version), those that do not count as latest first; each group highest first.</summary>
    public IReadOnlyList<SkippedVersion> Skipped { get; init; } = [];

    /// <summary>The number of versions of the image definition.</summary>
    public int VersionCount { get; init; }

    /// <summary>Whether any version counts as latest in any region.</summary>
    public bool AnyCounts { get; init; }

    /// <summary>Why it could not be determined; null if it could.</summary>
    public ReadFailure? Failure { get; init; }
}
