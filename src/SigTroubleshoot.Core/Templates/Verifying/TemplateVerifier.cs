using SigTroubleshoot.Access;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>
/// Asks Azure what templates leave open: whether names are free, sources exist, regions are open, limits have room, and the account is
/// allowed what the deployment does. The answers are added to the resources of the run, before they are judged.
/// </summary>
internal sealed class TemplateVerifier
{
    private readonly RuleSet _rules;
    private readonly TemplateAzure _azure;
    private readonly PlannedIndex _index;
    private readonly Anticipation _anticipation;
    private readonly GalleryQuestions _galleries;
    private readonly DefinitionQuestions _definitions;
    private readonly VersionQuestions _versions;
    private readonly PublishingQuestions _publishing;
    private readonly DeploymentQuestions _deployments;
    private readonly AccessQuestions _access;
    private readonly LimitQuestions _limits;

    /// <param name="rules">The rules, with their severities.</param>
    /// <param name="index">The resources of the run.</param>
    /// <param name="azure">The Azure to read from.</param>
    public TemplateVerifier(RuleSet rules, PlannedIndex index, TemplateAzure azure)
    {
        (_rules, _azure, _index) = (rules, azure, index);
        var existing = new ExistingResources(azure.View);
        _anticipation = new Anticipation(rules, azure);
        _galleries = new GalleryQuestions(rules, azure);
        _definitions = new DefinitionQuestions(_anticipation, index);
        _versions = new VersionQuestions(_anticipation, index, existing);
        _publishing = new PublishingQuestions(rules, _anticipation, index, existing);
        _deployments = new DeploymentQuestions(rules, azure, index, existing);
        _access = new AccessQuestions(rules, azure);
        _limits = new LimitQuestions(rules, azure, _galleries);
    }

    /// <summary>Asks about all resources.</summary>
    public async Task AskAsync(CancellationToken cancellation)
    {
        // Values are evaluated here, one by one; only reads are done in parallel.
        var all = _index.All.Select(resource => new AskedResource(resource, _azure.SubscriptionId)).ToList();
        var limit = new ConcurrencyLimit(Math.Min(_azure.ThrottleLimit, _azure.Reader.MaxConcurrency));
        foreach (var asked in all)
            await limit.StartAsync(() => AskSafelyAsync(asked, cancellation), cancellation).ConfigureAwait(false);
        await limit.CompleteAsync(cancellation).ConfigureAwait(false);
        await AskForGroupsAsync(all, cancellation).ConfigureAwait(false);
        foreach (var asked in all)
            await AddAccessAsync(asked, cancellation).ConfigureAwait(false);
        await _access.AskAsync(cancellation).ConfigureAwait(false);
        await _limits.AskAsync(all, cancellation).ConfigureAwait(false);
    }

    // Whatever a template or an answer does to a rule, the other resources must not be lost.
    private async Task AskSafelyAsync(AskedResource asked, CancellationToken cancellation)
    {
        try
        {
            await AskAsync(asked, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            asked.Add(_rules[0], Undetermined.Failed(e.Message), asked.GalleryValues, value: "");
        }
    }

    private Task AskAsync(AskedResource asked, CancellationToken cancellation) =>
        asked.Is(PlannedTypes.Gallery) ? _galleries.AskAsync(asked, cancellation)
        : asked.Is(PlannedTypes.Definition) ? _definitions.AskAsync(asked, cancellation)
        : asked.Is(PlannedTypes.Version) ? _versions.AskAsync(asked, cancellation)
        : asked.Is(PlannedTypes.ImageTemplate) ? _publishing.AskImageTemplateAsync(asked, cancellation)
        : asked.Is(PlannedTypes.PackerBuild) ? _publishing.AskPackerBuildAsync(asked, cancellation)
        : PlannedTypes.DeploymentOf(asked.Planned.Type) is { } map ? _deployments.AskAsync(asked, map, cancellation)
        : Task.CompletedTask;

    // No deployment creates the groups that it deploys to, unless they are resources of it. A build of Packer reports a missing gallery.
    private async Task AskForGroupsAsync(IReadOnlyList<AskedResource> all, CancellationToken cancellation)
    {
        var groups = all
            .Where(asked => asked.Group.Length > 0 && !Marks.IsIn(asked.Group) && asked.Subscription.Length > 0 && !Marks.IsIn(asked.Subscription)
                && !asked.Is(PlannedTypes.PackerBuild) && !asked.Planned.MakesSource && !_index.CreatesGroup(asked.Resource))
            .GroupBy(asked => asked.Subscription + "/" + asked.Group, StringComparer.OrdinalIgnoreCase);
        foreach (var first in groups.Select(group => group.First()))
            await _anticipation.AskAsync(first, new PlannedGroup(first.Group), first.GalleryValues, value: "", cancellation, first.Planned.Scope.ResourceGroup.Place).ConfigureAwait(false);
    }

    private async Task AddAccessAsync(AskedResource asked, CancellationToken cancellation)
    {
        var isOfGallery = asked.Is(PlannedTypes.Gallery) || asked.Is(PlannedTypes.Definition) || asked.Is(PlannedTypes.Version);
        if (asked.Subscription.Length == 0 || !(isOfGallery || asked.Is(PlannedTypes.ImageTemplate)))
            return;
        var subscription = "/subscriptions/" + asked.Subscription;
        var group = subscription + "/resourceGroups/" + asked.Group;
        var gallery = isOfGallery ? await _galleries.FindAsync(asked, cancellation).ConfigureAwait(false) : null;
        _access.Add(asked, asked.Planned.Type + "/write", [.. gallery is null ? Array.Empty<string>() : [gallery.Id.ToString()], group, subscription]);
        if (!asked.Is(PlannedTypes.Version))
            return;
        foreach (var source in _versions.SourcesOf(asked))
        {
            if (ResourceId.TryParse(source, out var id) && SourceActions.Of(id) is { } action)
                _access.Add(asked, action, source);
        }
    }
}
