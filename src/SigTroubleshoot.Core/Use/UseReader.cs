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

    private readonly RuleSet _rules;
    private readonly ArmReader _reader;
    private readonly ResourceGraph _graph;
    private readonly decimal? _pricePerGB;
    private readonly IUseReceiver _receiver;
    private readonly CancellationToken _cancellation;

    /// <param name="rules">The rules to apply.</param>
    /// <param name="reader">The reader to use.</param>
    /// <param name="pricePerGB">The price of a GB; null if it is not specified.</param>
    /// <param name="receiver">Receives the answers.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public UseReader(RuleSet rules, ArmReader reader, decimal? pricePerGB, IUseReceiver receiver, CancellationToken cancellation)
    {
        _rules = rules;
        _reader = reader;
        _graph = new ResourceGraph(reader);
        _pricePerGB = pricePerGB;
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

        var chosen = scope.Choose(galleries);
        var first = UseQueries.CanName(chosen) ? chosen.Count : 1;
        await ReadUseAsync(seen, scope, subscriptions, [.. chosen.Take(first)]).ConfigureAwait(false);
        await ReadUseAsync(seen, scope, subscriptions, [.. chosen.Skip(first)]).ConfigureAwait(false);
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

    private async Task ReadUseAsync(SeenSubscriptions seen, UseScope scope, IReadOnlyList<string> subscriptions, IReadOnlyList<Gallery> galleries)
    {
        if (galleries.Count == 0)
            return;
        var named = UseQueries.CanName(galleries) ? galleries : null;
        var users = new UserIndex();
        IReadOnlyList<string> everywhere = [.. seen.Searchable];
        var failures = await Task.WhenAll(
            _graph.QueryAsync(everywhere, UseQueries.Users(named), users.AddAsync, _cancellation),
            _graph.QueryAsync(everywhere, UseQueries.Instances(named), users.AddAsync, _cancellation)).ConfigureAwait(false);
        var gap = UseGap.Of(seen, failures);
        var stream = new VersionStream(galleries, (gallery, definition, versions, isWhole) =>
        {
            // Without all versions, nobody knows which one is the latest.
            var own = isWhole ? gap : CommonTexts.UseVersionsIncomplete;
            var use = new DefinitionUse(_rules, gallery, definition, versions, users, own, _pricePerGB, _reader.Clock.Now);
            var names = scope.Choose(gallery, definition, versions);
            return _receiver.AnswerAsync([.. versions.Where(version => names.Contains(version.Name ?? "")).Select(use.Of)]);
        });
        var failure = await _graph.QueryAsync(subscriptions, UseQueries.Versions(named), stream.TakeAsync, _cancellation).ConfigureAwait(false);
        await stream.EndAsync(isWhole: failure is null).ConfigureAwait(false);
        if (failure is not null)
            await _receiver.FailedAsync(ResourceGraphTarget, failure).ConfigureAwait(false);
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
