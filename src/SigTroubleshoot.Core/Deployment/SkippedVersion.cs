using System.Globalization;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Deployment;

/// <summary>A version that <c>latest</c> skips.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">The reason.</param>
/// <param name="State">The state of its replica in the region; empty if there is none.</param>
internal sealed record SkippedVersion(string Name, SkippedReason Reason, string State = "")
{
    /// <summary>A long list is not helpful; the highest versions are the expected ones.</summary>
    private const int MostListed = 5;

    /// <summary>Whether the version counts as latest, so that it is only a matter of time.</summary>
    public bool IsNotReady => Reason is SkippedReason.NoReplica or SkippedReason.NotCompleted;

    /// <summary>The versions in one line, each with its reason; null if there are none.</summary>
    public static string? Describe(IReadOnlyList<SkippedVersion> versions) =>
        versions.Count == 0 ? null
        : versions.Count <= MostListed ? ListOf(versions)
        : CommonTexts.Fill(CommonTexts.SkippedMore, ("Versions", ListOf(versions.Take(MostListed))), ("Count", (versions.Count - MostListed).ToString(CultureInfo.InvariantCulture)));

    /// <summary>The version with its reason, such as <c>5.0.0 (excluded from latest)</c>.</summary>
    public override string ToString() => CommonTexts.Fill(
        Reason switch
        {
            SkippedReason.Excluded => CommonTexts.SkippedExcluded,
            SkippedReason.ExcludedInRegion => CommonTexts.SkippedExcludedInRegion,
            SkippedReason.NotInRegion => CommonTexts.SkippedNotInRegion,
            SkippedReason.NoReplica => CommonTexts.SkippedNoReplica,
            SkippedReason.NotCompleted => CommonTexts.SkippedNotCompleted,
            SkippedReason.SoftDeleted => CommonTexts.SkippedSoftDeleted,
        },
        ("Version", Name),
        ("State", State));

    private static string ListOf(IEnumerable<SkippedVersion> versions) => EnglishWording.List(versions.Select(version => version.ToString()));
}
