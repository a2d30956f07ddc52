using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Health;

/// <summary>Determines the health of one version, whether or not it could be read.</summary>
internal sealed class HealthAnswers
{
    private const string PipelineSource = "pipeline";

    private readonly RuleSet _rules;

    /// <param name="rules">The rules to apply.</param>
    public HealthAnswers(RuleSet rules) => _rules = rules;

    /// <summary>The health of a requested version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="reading">The result of reading it.</param>
    /// <param name="now">When it was read.</param>
    /// <param name="earlier">Its health at an earlier time, for estimates; null if unknown.</param>
    /// <param name="details">What else was read about it; null for nothing.</param>
    public ReplicationHealth Of(FoundVersion version, Reading<ImageVersion> reading, DateTimeOffset now, ReplicationHealth? earlier = null, VersionDetails? details = null)
    {
        if (reading.Value is { } read)
            return HealthAssessor.Assess(_rules, VersionReading.Of(read, now, version.AllExcludedFromLatest, earlier, details), AzureView.Name);
        return Unread(ResourceId.TryParse(version.Id, out var id) ? id : throw new ArgumentException(version.Id, nameof(version)), reading.Failure!.Message, now);
    }

    /// <summary>The health of a version that was piped with its replication status.</summary>
    public ReplicationHealth Of(ImageVersion version, DateTimeOffset now) => HealthAssessor.Assess(_rules, VersionReading.Of(version, now), PipelineSource);

    /// <summary>The health of a version that could not be read.</summary>
    public static ReplicationHealth Unread(ResourceId id, string reason, DateTimeOffset now) => NotEvaluated(id, reason, [], now);

    /// <summary>The health of an image definition or a gallery application without versions.</summary>
    public ReplicationHealth Empty(string definitionId, DateTimeOffset now)
    {
        if (!ResourceId.TryParse(definitionId, out var id))
            throw new ArgumentException(definitionId, nameof(definitionId));
        if (id.IsApplication)
            return NotEvaluated(id, CommonTexts.Fill(CommonTexts.ApplicationHasNoVersions, ("Application", id.Application)), [], now);
        var findings = _rules.Judge(new EmptyDefinition(id), definitionId, AzureView.Name, NamesOf(id));
        return NotEvaluated(id, findings.Count > 0 ? findings[0].Message : "", [.. findings], now);
    }

    /// <summary>A soft-deleted version: until when it can be deployed and restored.</summary>
    /// <param name="definition">Its image definition.</param>
    /// <param name="version">The version in the recycle bin.</param>
    /// <param name="now">When it was read.</param>
    public ReplicationHealth Deleted(ResourceId definition, SoftDeletedVersion version, DateTimeOffset now)
    {
        var id = $"{definition}/versions/{version.Name}";
        var names = NamesOf(definition);
        (names["ResourceId"], names["Version"]) = (id, version.Name);
        return new ReplicationHealth
        {
            ResourceId = id,
            SubscriptionId = definition.SubscriptionId,
            ResourceGroupName = definition.ResourceGroup,
            GalleryName = definition.Gallery,
            GalleryImageDefinitionName = definition.Definition,
            Name = version.Name,
            State = ReplicationHealthState.SoftDeleted,
            DeletedDate = version.DeletedDate,
            UsableUntil = version.ConsumptionEndTime,
            RestorableUntil = version.HardDeletionTime,
            ReadAt = now,
            Findings = _rules.Judge(new DeletedReading(version, now), id, AzureView.Name, names),
        };
    }

    private static ReplicationHealth NotEvaluated(ResourceId id, string reason, Finding[] findings, DateTimeOffset now) => new()
    {
        ResourceId = id.ToString(),
        SubscriptionId = id.SubscriptionId,
        ResourceGroupName = id.ResourceGroup,
        GalleryName = id.Gallery,
        GalleryImageDefinitionName = id.Definition,
        GalleryApplicationName = id.Application,
        Name = id.IsApplicationVersion ? id.Name : id.Version,
        State = ReplicationHealthState.NotEvaluated,
        Reason = reason,
        ReadAt = now,
        Findings = findings,
    };

    private static Dictionary<string, string> NamesOf(ResourceId id) => NamedValues.Of(
        ("ResourceId", id.ToString()), ("SubscriptionId", id.SubscriptionId), ("ResourceGroup", id.ResourceGroup), ("Gallery", id.Gallery), ("Definition", id.Definition));
}
