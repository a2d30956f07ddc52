namespace SigTroubleshoot.Resources;

/// <summary>
/// Which version <c>latest</c> means, as far as the versions themselves show it: the highest that counts. Only their replication
/// status shows which regions have them.
/// </summary>
/// <remarks>Microsoft's overview of the gallery: the highest Major, Minor, and Patch that is not excluded from latest.</remarks>
internal static class LatestOrder
{
    /// <summary>Whether a version counts as latest in any region. A soft-deleted one does not.</summary>
    public static bool Counts(ImageVersion version) => !version.IsExcludedFromLatestEverywhere && !version.IsSoftDeleted;

    /// <summary>The versions with a valid name, the highest first.</summary>
    public static IEnumerable<ImageVersion> HighestFirst(IEnumerable<ImageVersion> versions) =>
        from version in versions
        let number = VersionNumber.TryParse(version.Name, out var parsed) ? parsed : (VersionNumber?)null
        where number is not null
        orderby number descending
        select version;

    /// <summary>The rank of a version; null if its name is not valid.</summary>
    public static LatestRank? RankOf(ImageVersion version) => VersionNumber.TryParse(version.Name, out var number) ? new LatestRank(Counts(version), number) : null;

    /// <summary>The highest version that counts as latest; if none does, the highest; null if there is none.</summary>
    public static ImageVersion? First(IEnumerable<ImageVersion> versions)
    {
        ImageVersion? first = null;
        LatestRank? highest = null;
        foreach (var version in versions)
        {
            if (RankOf(version) is not { } rank || rank.CompareTo(highest) <= 0)
                continue;
            (first, highest) = (version, rank);
        }

        return first;
    }
}
