using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Health;

/// <summary>The health of one version, whether or not it could be read.</summary>
internal static class HealthAnswers
{
    private const string PipelineSource = "pipeline";

    /// <summary>The health of a version that was asked for.</summary>
    /// <param name="version">The version.</param>
    /// <param name="reading">The answer to reading it.</param>
    /// <param name="now">When it was read.</param>
    /// <param name="earlier">Its health at an earlier time, for estimates; or null.</param>
    public static ReplicationHealth Of(FoundVersion version, Reading<ImageVersion> reading, DateTimeOffset now, ReplicationHealth? earlier = null)
    {
        if (reading.Value is { } read)
            return HealthAssessor.Assess(VersionReading.Of(read, now, version.AllExcludedFromLatest), AzureView.Name, earlier);
        return Unread(ResourceId.TryParse(version.Id, out var id) ? id : throw new ArgumentException(version.Id, nameof(version)), reading.Failure!.Message, now);
    }

    /// <summary>The health of a version that came with its replication status.</summary>
    public static ReplicationHealth Of(ImageVersion version, DateTimeOffset now) => HealthAssessor.Assess(VersionReading.Of(version, now), PipelineSource);

    /// <summary>The answer about a version that could not be read.</summary>
    public static ReplicationHealth Unread(ResourceId id, string reason, DateTimeOffset now) => NotEvaluated(id, reason, [], now);

    /// <summary>The answer about a definition that holds no version.</summary>
    public static ReplicationHealth Empty(string definitionId, DateTimeOffset now)
    {
        if (!ResourceId.TryParse(definitionId, out var id))
            throw new ArgumentException(definitionId, nameof(definitionId));
        var rule = RuleCatalog.All.Single(rule => rule is DefinitionHasNoVersions);
        var finding = FindingFactory.FromAnswer(rule, Answer.Failed(("Definition", id.Definition)), definitionId, AzureView.Name, NamesOf(id));
        return NotEvaluated(id, finding.Message, [finding], now);
    }

    private static ReplicationHealth NotEvaluated(ResourceId id, string reason, Finding[] findings, DateTimeOffset now) => new()
    {
        ResourceId = id.ToString(),
        SubscriptionId = id.SubscriptionId,
        ResourceGroupName = id.ResourceGroup,
        GalleryName = id.Gallery,
        GalleryImageDefinitionName = id.Definition,
        Name = id.Version,
        State = ReplicationHealthState.NotEvaluated,
        Reason = reason,
        ReadAt = now,
        Findings = findings,
    };

    private static Dictionary<string, string> NamesOf(ResourceId id) => NamedValues.Of(
        ("ResourceId", id.ToString()), ("SubscriptionId", id.SubscriptionId), ("ResourceGroup", id.ResourceGroup), ("Gallery", id.Gallery), ("Definition", id.Definition));
}
