using System.Globalization;
using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>A version that <c>latest</c> skips in a region.</summary>
public sealed record SkippedVersion
{
    /// <summary>A long list is not helpful; the highest versions are the expected ones.</summary>
    private const int MostListed = 5;

    /// <param name="name">Its name.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="state">The state of its replica in the region; empty if there is none.</param>
    internal SkippedVersion(string name, SkippedReason reason, string state = "")
    {
        Name = name;
        Reason = reason;
        State = state;
    }

    /// <summary>The version, such as <c>2.4.0</c>.</summary>
    public string Name { get; init => field = CleanText.Of(value); }

    /// <summary>Why it is skipped.</summary>
    public SkippedReason Reason { get; init; }

    /// <summary>The state of its replica in the region, such as Replicating or Failed; empty if there is none.</summary>
    public string State { get; init => field = CleanText.Of(value); }

    /// <summary>Whether the version counts as latest, so that it is only a matter of time.</summary>
    internal bool IsNotReady => Reason is SkippedReason.NoReplica or SkippedReason.NotCompleted;

    /// <summary>The versions in one line, each with its reason; null if there are none.</summary>
    internal static string? Describe(IReadOnlyList<SkippedVersion> versions) =>
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
            _ => CommonTexts.SkippedSoftDeleted,
        },
        ("Version", Name),
        ("State", State));

    private static string ListOf(IEnumerable<SkippedVersion> versions) => EnglishWording.List(versions.Select(version => version.ToString()));
}
