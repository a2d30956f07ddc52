using SigTroubleshoot.Azure;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Makes the answer about one version, whatever came of reading it.</summary>
internal static class Answers
{
    private const string PipelineSource = "pipeline";

    /// <summary>The answer to a version that was asked for.</summary>
    /// <param name="version">It.</param>
    /// <param name="reading">What came of reading it.</param>
    /// <param name="now">When it was read.</param>
    /// <param name="earlier">An earlier answer, for estimates; or null.</param>
    public static ReplicationHealth Of(FoundVersion version, ArmReading reading, DateTimeOffset now, ReplicationHealth? earlier = null)
    {
        var view = new VersionReadingReader(new ObjectView(reading.Value));
        if (reading.Failure is null && view.IsVersion)
            return Assess(view, now, AzureView.Name, version.AllExcludedFromLatest, earlier);
        var reason = reading.Failure?.Message ?? Messages.AnswerNotVersion;
        return ResourceId.TryParse(version.Id, out var id) ? Unread(id, reason, now) : throw new ArgumentException(version.Id, nameof(version));
    }

    /// <summary>The answer about a version whose status came with it.</summary>
    public static ReplicationHealth Of(VersionReadingReader version, DateTimeOffset now) => Assess(version, now, PipelineSource, false, null);

    /// <summary>The answer about a version that could not be read.</summary>
    public static ReplicationHealth Unread(ResourceId id, string reason, DateTimeOffset now) => Named(id, reason, [], now);

    /// <summary>The answer about a definition that holds no version.</summary>
    public static ReplicationHealth Empty(string definitionId, DateTimeOffset now)
    {
        if (!ResourceId.TryParse(definitionId, out var id))
            throw new ArgumentException(definitionId, nameof(definitionId));
        var rule = RuleCatalog.All.Single(rule => rule is DefinitionHasNoVersions);
        var finding = FindingFactory.FromAnswer(rule, Answer.Failed(("Definition", id.Definition)), definitionId, AzureView.Name, NamesOf(id));
        return Named(id, finding.Message, [finding], now);
    }

    private static ReplicationHealth Assess(VersionReadingReader version, DateTimeOffset now, string source, bool allExcluded, ReplicationHealth? earlier)
    {
        var reading = version.Read(now, allExcluded);
        return HealthAssessor.Assess(reading, version.Names(reading.Request), source, earlier);
    }

    private static ReplicationHealth Named(ResourceId id, string reason, Finding[] findings, DateTimeOffset now) => new()
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
