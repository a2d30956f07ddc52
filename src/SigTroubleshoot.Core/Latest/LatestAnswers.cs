using SigTroubleshoot.Azure;
using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Latest;

/// <summary>Says which version is the latest one, whether or not it could be read.</summary>
internal sealed class LatestAnswers
{
    private readonly RuleSet _rules;

    /// <param name="rules">The rules to apply.</param>
    public LatestAnswers(RuleSet rules) => _rules = rules;

    /// <summary>The answer for one region.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="newest">The newest version of the definition.</param>
    /// <param name="bin">The recycle bin; null if it was not read.</param>
    /// <param name="now">When it was read.</param>
    public LatestVersion Of(LatestReading reading, string newest, ListReading<SoftDeletedVersion>? bin, DateTimeOffset now)
    {
        var choice = reading.Choice;
        var skipped = WithDeleted(choice, bin);
        var reason = new List<string>();
        if (choice.Failure is { } failure)
            reason.Add(CommonTexts.Fill(CommonTexts.LatestUnread, ("Version", choice.Version), ("Reason", failure.Message)));
        else if (choice.Version.Length == 0 && skipped.All(version => version.Reason == SkippedReason.NotInRegion))
            reason.Add(CommonTexts.LatestNotInRegion);
        else if (SkippedVersion.Describe(skipped) is { } list)
            reason.Add(CommonTexts.Fill(choice.Version.Length > 0 ? CommonTexts.LatestSkips : CommonTexts.LatestNone, ("Versions", list)));
        if (bin?.Unread() is { } unread)
            reason.Add(CommonTexts.Fill(CommonTexts.RecycleBinUnread, ("Reason", unread.Message)));
        var isKnown = choice is { Failure: null, Version.Length: > 0 };
        var outcome = choice.Failure is not null ? FindingOutcome.NotEvaluated : isKnown ? FindingOutcome.Passed : FindingOutcome.Failed;
        var findings = _rules.Judge(reading, reading.Definition.ToString(), AzureView.Name, NamesOf(reading.Definition, reading.Region, choice.Version));
        return Create(reading.Definition, now, outcome, string.Join(" ", reason), findings, newest, reading.Region, isKnown ? choice.Version : "", skipped);
    }

    /// <summary>The answer for a definition without versions.</summary>
    public LatestVersion Empty(ResourceId definition, DateTimeOffset now)
    {
        var findings = _rules.Judge(new EmptyDefinition(definition), definition.ToString(), AzureView.Name, NamesOf(definition));
        return Create(definition, now, FindingOutcome.Failed, CommonTexts.LatestWithoutVersions, findings);
    }

    /// <summary>The answer for a definition of which no version is in a requested region.</summary>
    public static LatestVersion Elsewhere(ResourceId definition, string newest, DateTimeOffset now) =>
        Create(definition, now, FindingOutcome.Failed, CommonTexts.LatestElsewhere, [], newest);

    /// <summary>The answer for a definition that could not be read.</summary>
    public static LatestVersion Unread(ResourceId definition, string reason, DateTimeOffset now) =>
        Create(definition, now, FindingOutcome.NotEvaluated, reason, []);

    /// <summary>Whether the regions of one definition have different latest versions, or may have, because one of them could not be determined.</summary>
    public static bool Differ(IReadOnlyList<LatestVersion> regions) =>
        regions.Any(region => region.Outcome == FindingOutcome.NotEvaluated) || regions.Select(region => region.Version).Distinct(StringComparer.Ordinal).Skip(1).Any();

    // A soft-deleted version is newer than the latest one, or there is no latest one.
    private static IReadOnlyList<SkippedVersion> WithDeleted(LatestChoice choice, ListReading<SoftDeletedVersion>? bin)
    {
        if (bin is not { Items.Count: > 0 } || choice.Failure is not null)
            return choice.Skipped;
        var latest = VersionNumber.TryParse(choice.Version, out var number) ? number : (VersionNumber?)null;
        return
        [
            .. choice.Skipped.Concat(bin.Items.Select(deleted => new SkippedVersion(deleted.Name, SkippedReason.SoftDeleted)))
                .Select(version => (Version: version, Number: VersionNumber.TryParse(version.Name, out var parsed) ? parsed : default))
                .Where(item => latest is null || item.Number.CompareTo(latest.Value) > 0)
                .OrderByDescending(item => item.Number)
                .Select(item => item.Version),
        ];
    }

    private static LatestVersion Create(
        ResourceId id,
        DateTimeOffset now,
        FindingOutcome outcome,
        string reason,
        IReadOnlyList<Finding> findings,
        string newest = "",
        string region = "",
        string version = "",
        IReadOnlyList<SkippedVersion>? skipped = null) => new()
        {
            DefinitionId = id.ToString(),
            SubscriptionId = id.SubscriptionId,
            ResourceGroupName = id.ResourceGroup,
            GalleryName = id.Gallery,
            GalleryImageDefinitionName = id.Definition,
            Location = region,
            Version = version,
            ResourceId = version.Length > 0 ? $"{id}/versions/{version}" : "",
            Newest = newest,
            Skipped = skipped ?? [],
            Outcome = outcome,
            Reason = reason,
            ReadAt = now,
            Findings = findings,
        };

    // For the messages and commands.
    private static Dictionary<string, string> NamesOf(ResourceId id, string region = "", string version = "") => NamedValues.Of(
        ("ResourceId", id.ToString()), ("SubscriptionId", id.SubscriptionId), ("ResourceGroup", id.ResourceGroup), ("Gallery", id.Gallery), ("Definition", id.Definition),
        ("GalleryId", id.GalleryId?.ToString()), ("Region", region), ("Version", version));
}
