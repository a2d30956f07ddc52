namespace SigTroubleshoot.Resources;

/// <summary>How close a version is to being the latest: one that counts comes before any that does not, then the higher number decides.</summary>
/// <param name="Counts">Whether it counts as latest.</param>
/// <param name="Number">Its number.</param>
internal readonly record struct LatestRank(bool Counts, VersionNumber Number)
{
    /// <summary>Compares with another rank; any rank is above none.</summary>
    public int CompareTo(LatestRank? other) =>
        other is not { } rank ? 1
        : Counts != rank.Counts ? Counts.CompareTo(rank.Counts)
        : Number.CompareTo(rank.Number);
}
