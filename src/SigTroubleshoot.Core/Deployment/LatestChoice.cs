namespace SigTroubleshoot.Deployment;

/// <summary>Which version <c>latest</c> means in a region.</summary>
internal sealed record LatestChoice
{
    /// <summary>The version; empty where there is none. With a <see cref="Failure"/> it is the one that may be.</summary>
    public string Version { get; init; } = "";

    /// <summary>The higher versions that are not taken (all, where none is), those that do not count as latest first; each group highest first.</summary>
    public IReadOnlyList<SkippedVersion> Skipped { get; init; } = [];

    /// <summary>How many versions the definition has.</summary>
    public int VersionCount { get; init; }

    /// <summary>Whether any version counts as latest in any region.</summary>
    public bool AnyCounts { get; init; }

    /// <summary>Why it could not be determined; null where it could.</summary>
    public ReadFailure? Failure { get; init; }
}
