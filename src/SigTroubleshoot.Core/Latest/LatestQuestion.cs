namespace SigTroubleshoot.Latest;

/// <summary>What to say about the definitions that were found.</summary>
/// <param name="Fits">Whether a region, by its normalized name, was requested.</param>
/// <param name="Named">Regions that are answered even if no version has them as a target region; normalized.</param>
internal sealed record LatestQuestion(Func<string, bool> Fits, IReadOnlyList<string> Named)
{
    /// <summary>Whether only definitions are answered whose regions have different latest versions, or could not all be determined.</summary>
    public bool OnlyDifferences { get; init; }

    /// <summary>Whether the recycle bin is read, whose versions are skipped as well.</summary>
    public bool IncludesSoftDeleted { get; init; }
}
