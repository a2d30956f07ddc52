using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Use;

/// <summary>
/// Finds out what uses image versions, with Azure Resource Graph. A resource in any subscription can use an image, so
/// the users are read in all of them. The first gallery is read by itself, so that its answers do not wait for the others.
/// </summary>
internal sealed class UseReader
{
    private const string ResourceGraphTarget = "/providers/Microsoft.ResourceGraph";

    private readonly DefinitionAnswers _answers;
    private readonly ArmReader _reader;
    private readonly ResourceGraph _graph;
    private readonly UseQuestion _question;
    private readonly IUseReceiver _receiver;
    private readonly CancellationToken _cancellation;

    /// <param name="rules">The rules to apply.</param>
    /// <param name="reader">The reader to use.</param>
    /// <param name="question">What to say about the versions.</param>
    /// <param name="receiver">Receives the answers.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public UseReader(RuleSet rules, ArmReader reader, UseQuestion question, IUseReceiver receiver, CancellationToken cancellation)
    {
        _answers = new DefinitionAnswers(rules, reader, question, cancellation);
        _reader = reader;
        _graph = new ResourceGraph(reader);
        _question = question;
        _receiver = receiver;
        _cancellation = cancellation;
    }

    /// <summary>Reads, and passes on the versions of each image definition as soon as they are known.</summary>
    /// <param name="seen">The subscriptions of the account.</param>
    /// <param name="scope">The requested versions.</param>
    public async Task ReadAsync(SeenSubscriptions seen, UseScope scope)
    {
        await seen.AddAsync(_reader, scope.Subscriptions, _cancellation).ConfigureAwait(false);
        foreach (var unseen in seen.Unseen)
            await _receiver.FailedAsync("/subscriptions/" + unseen.Key, unseen.Value).ConfigureAwait(false);
        var readable = new HashSet<string>(seen.Searchable, StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<string> subscriptions = [.. scope.Subscriptions.Where(readable.Contains).OrderBy(id => id, StringComparer.OrdinalIgnoreCase)];
        var (galleries, failure) = await ReadGalleriesAsync(subscriptions).ConfigureAwait(false);
        if (failure is not null)
        {
            await new UseFallback(_reader, _receiver, CommonTexts.Fill(CommonTexts.UseIncomplete, ("Reason", failure.Message)), _cancellation).FindAsync(scope, readable).ConfigureAwait(false);
            return;
        }

        await ReadUseAsync(new UserReader(_graph, seen, _cancellation), scope, scope.Choose(galleries)).ConfigureAwait(false);
        await ReportOpenAsync(scope, galleries, readable).ConfigureAwait(false);
    }

    private async Task<(IReadOnlyList<Gallery> Galleries, ReadFailure? Failure)> ReadGalleriesAsync(IReadOnlyList<string> subscriptions)
    {
        var galleries = new List<Gallery>();
        var failure = await _graph.QueryAsync(subscriptions, UseQueries.Galleries, page =>
        {
            galleries.AddRange(page.Select(item => GalleryMapping.Map(new JsonNode(item))));
            return Task.CompletedTask;
        }, _cancellation).ConfigureAwait(false);
        return (galleries, failure);
    }

    private async Task ReadUseAsync(UserReader users, UseScope scope, IReadOnlyList<Gallery> galleries)
    {
        var named = NamedOf(galleries);
        if (_question.OnlyUnused && galleries.Count > 0)
        {
            var summary = await users.SummarizeAsync(named).ConfigureAwait(false);
            foreach (var some in new IReadOnlyList<Gallery>[] { [.. galleries.Take(1)], [.. galleries.Skip(1)] })
                await ReadVersionsAsync(scope, some, summary).ConfigureAwait(false);
            return;
        }

        var first = named is null ? 1 : galleries.Count;
        foreach (var some in new IReadOnlyList<Gallery>[] { [.. galleries.Take(first)], [.. galleries.Skip(first)] })
        {
            if (some.Count > 0)
                await ReadVersionsAsync(scope, some, await users.ReadAsync(NamedOf(some)).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    private static IReadOnlyList<Gallery>? NamedOf(IReadOnlyList<Gallery> galleries) => UseQueries.CanName(galleries) ? galleries : null;

    private async Task ReadVersionsAsync(UseScope scope, IReadOnlyList<Gallery> galleries, (UserIndex Users, string Gap) use)
    {
        var byId = new Dictionary<string, Gallery>(StringComparer.OrdinalIgnoreCase);
        foreach (var gallery in galleries)
            byId[gallery.Id ?? ""] = gallery;
        IReadOnlyList<string> subscriptions = [.. galleries.Select(gallery => gallery.SubscriptionId ?? "").Distinct(StringComparer.OrdinalIgnoreCase)];
        var answers = new UseAnswers(_reader, _receiver, _cancellation);
        var watches = new GraphWatches(definition => new WholeDefinition((versions, isWhole) =>
            ResourceId.TryParse(definition, out var id) ? AddAsync(id, versions, isWhole) : Task.CompletedTask));
        var failure = await _graph.QueryAsync(subscriptions, UseQueries.Versions(NamedOf(galleries)), async page =>
        {
            foreach (var node in page.Select(item => new JsonNode(item)))
            {
                if (ResourceNames.IdOf(node) is not { IsGalleryVersion: true } id || !byId.ContainsKey(id.GalleryId!.ToString()))
                    continue;
                var version = ImageVersionMapping.Map(node);
                if (await watches.OfVersionAsync(id.DefinitionId!.ToString()).ConfigureAwait(false) is { } watch)
                    await watch.TakeAsync(version, isWanted: true).ConfigureAwait(false);
                else
                    await AddAsync(id.DefinitionId, [version], isWhole: false).ConfigureAwait(false);
            }
        }, _cancellation, readsAhead: true).ConfigureAwait(false);
        await watches.EndAsync(isWhole: failure is null).ConfigureAwait(false);
        await answers.CompleteAsync().ConfigureAwait(false);
        foreach (var torn in watches.OutOfOrder)
            await _receiver.FailedAsync(torn, ReadFailures.OutOfOrder()).ConfigureAwait(false);
        if (failure is not null)
            await _receiver.FailedAsync(ResourceGraphTarget, failure).ConfigureAwait(false);

        // Without all versions, nobody knows which one is the latest.
        Task AddAsync(ResourceId definition, IReadOnlyList<ImageVersion> versions, bool isWhole)
        {
            var gallery = byId[definition.GalleryId!.ToString()];
            var names = scope.Choose(gallery, definition, versions);
            var gap = isWhole ? use.Gap : CommonTexts.UseVersionsIncomplete;
            return names.Count == 0 ? Task.CompletedTask : answers.AddAsync(() => _answers.OfAsync(gallery, definition, versions, names, use.Users, gap));
        }
    }

    // A version that was named is answered in any case; anything else is reported as missing.
    private async Task ReportOpenAsync(UseScope scope, IReadOnlyList<Gallery> galleries, HashSet<string> readable)
    {
        foreach (var id in scope.OpenIds.Where(id => readable.Contains(id.SubscriptionId)).ToList())
        {
            if (id.Version.Length > 0)
                await _receiver.AnswerAsync([DefinitionUse.Unread(id, CommonTexts.UseNotListed)]).ConfigureAwait(false);
            else if (id.IsGallery && galleries.Any(gallery => string.Equals(gallery.Id, id.ToString(), StringComparison.OrdinalIgnoreCase)))
                await _receiver.NothingAsync(id.ToString()).ConfigureAwait(false);
            else
                await _receiver.FailedAsync(id.ToString(), new ReadFailure(ReadFailureReason.NotFound, CommonTexts.UseNothingIn)).ConfigureAwait(false);
        }

        foreach (var query in scope.OpenQueries.Where(query => query.Subscriptions.Any(readable.Contains)).ToList())
            await _receiver.NothingAsync(query.ToString()).ConfigureAwait(false);
    }
}
