using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Azure.Search;

/// <summary>
/// Finds the versions that are asked for: in named galleries by lists, in whole subscriptions by Resource Graph, which
/// needs one query for a thousand of them. Nothing is read of a version that its list does not hold.
/// </summary>
internal sealed class VersionFinder
{
    // Lists of small definitions would otherwise take longer than reading their versions.
    private const int ListsAtOnce = 4;

    private const string ResourceGraphTarget = "/providers/Microsoft.ResourceGraph";

    private readonly ArmReader _reader;
    private readonly IVersionSink _sink;
    private readonly CancellationToken _cancellation;

    /// <param name="reader">How to read.</param>
    /// <param name="sink">Takes what is found.</param>
    /// <param name="cancellation">Ends the search.</param>
    public VersionFinder(ArmReader reader, IVersionSink sink, CancellationToken cancellation)
    {
        _reader = reader;
        _sink = sink;
        _cancellation = cancellation;
    }

    /// <summary>Searches by names.</summary>
    public async Task FindAsync(VersionQuery query)
    {
        if (query.Gallery.Literal is null)
        {
            await FindInSubscriptionsAsync(query).ConfigureAwait(false);
            return;
        }

        foreach (var subscription in query.Subscriptions)
            await FindInSubscriptionAsync(subscription, query).ConfigureAwait(false);
    }

    /// <summary>Everything below an id: a version is itself, a definition and a gallery hold versions.</summary>
    public Task FindAsync(ResourceId id)
    {
        if (id.Version.Length > 0)
            return _sink.FoundAsync(new FoundVersion(id.VersionId!.ToString()));
        var all = NamePattern.Any;
        return id.Definition.Length > 0
            ? FindInDefinitionAsync(id.DefinitionId!.ToString(), all, isAsked: true)
            : FindInGalleryAsync(id.GalleryId!.ToString(), all, all, isAsked: true);
    }

    private async Task FindInSubscriptionsAsync(VersionQuery query)
    {
        var unseen = await UnseenSubscriptions.FindAsync(_reader, query.Subscriptions, _cancellation).ConfigureAwait(false);
        var readable = query.Subscriptions.Where(subscription => !unseen.ContainsKey(subscription)).ToList();
        foreach (var subscription in query.Subscriptions.Where(unseen.ContainsKey))
            await _sink.FailedAsync($"/subscriptions/{subscription}", unseen[subscription]).ConfigureAwait(false);
        if (readable.Count == 0 || await FindByGraphAsync(readable, query).ConfigureAwait(false))
            return;
        foreach (var subscription in readable)
            await FindInSubscriptionAsync(subscription, query).ConfigureAwait(false);
    }

    /// <returns>Whether Resource Graph answered; it may be closed to the caller, or missing in the cloud.</returns>
    private async Task<bool> FindByGraphAsync(IReadOnlyList<string> subscriptions, VersionQuery query)
    {
        const string kusto = "resources | where type in~ ('microsoft.compute/galleries/images', 'microsoft.compute/galleries/images/versions') | project id, name, type, properties | order by id asc";
        var watches = new Dictionary<string, LatestWatch>(StringComparer.OrdinalIgnoreCase);
        var began = false;
        var failure = await new ResourceGraph(_reader).QueryAsync(subscriptions, kusto, async page =>
        {
            began = true;
            foreach (var item in page.Select(item => new JsonNode(item)))
            {
                if (ResourceNames.IdOf(item) is not { } id || id.DefinitionId is not { } definition || !Fits(id, query))
                    continue;
                if (!watches.TryGetValue(definition.ToString(), out var watch))
                    watches[definition.ToString()] = watch = new LatestWatch(definition.ToString(), _sink);
                if (id.Version.Length > 0)
                    await watch.TakeAsync(ImageVersionMapping.Map(item), query.Version.Matches(id.Version)).ConfigureAwait(false);
            }

            await _sink.PageTakenAsync().ConfigureAwait(false);
        }, _cancellation).ConfigureAwait(false);
        if (failure is not null && !began)
            return false;
        foreach (var watch in watches.Values)
            await watch.EndAsync(isWhole: failure is null).ConfigureAwait(false);
        if (failure is not null)
            await _sink.FailedAsync(ResourceGraphTarget, failure).ConfigureAwait(false);
        return true;
    }

    private static bool Fits(ResourceId id, VersionQuery query) =>
        query.ResourceGroup.Matches(id.ResourceGroup) && query.Gallery.Matches(id.Gallery) && query.Definition.Matches(id.Definition);

    private async Task FindInSubscriptionAsync(string subscription, VersionQuery query)
    {
        if (query is { ResourceGroup.Literal: { } group, Gallery.Literal: { } gallery })
        {
            var galleryId = $"/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/galleries/{gallery}";
            await FindInGalleryAsync(galleryId, query.Definition, query.Version, isAsked: true).ConfigureAwait(false);
            return;
        }

        var found = false;
        var path = query.ResourceGroup.Literal is { } name ? ArmPath.Galleries(subscription, name) : ArmPath.Galleries(subscription);
        var failure = await _reader.ListAsync(path, async page =>
        {
            foreach (var item in page)
            {
                if (ResourceNames.IdOf(new JsonNode(item)) is not { } id || !query.Gallery.Matches(id.Gallery) || !query.ResourceGroup.Matches(id.ResourceGroup))
                    continue;
                found = true;
                await FindInGalleryAsync(id.ToString(), query.Definition, query.Version, isAsked: false).ConfigureAwait(false);
            }
        }, _cancellation).ConfigureAwait(false);
        if (failure is not null)
            await _sink.FailedAsync($"/subscriptions/{subscription}", failure).ConfigureAwait(false);
        else if (!found && query.Gallery.Literal is { } missing)
            await _sink.FailedAsync(missing, ReadFailures.NotInSubscription(missing, subscription)).ConfigureAwait(false);
    }

    private async Task FindInGalleryAsync(string galleryId, NamePattern definition, NamePattern version, bool isAsked)
    {
        if (definition.Literal is { } name)
        {
            var definitionId = $"{galleryId}/images/{name}";
            if (isAsked && version.Literal is { } number)
                await _sink.FoundAsync(new FoundVersion($"{definitionId}/versions/{number}")).ConfigureAwait(false);
            else
                await FindInDefinitionAsync(definitionId, version, isAsked).ConfigureAwait(false);
            return;
        }

        var lists = new ConcurrencyLimit(ListsAtOnce);
        var failure = await _reader.ListAsync(ArmPath.Collection(galleryId, "images"), async page =>
        {
            foreach (var id in page.Select(item => ResourceNames.IdOf(new JsonNode(item))).OfType<ResourceId>().Where(id => definition.Matches(id.Definition)))
                await lists.StartAsync(() => FindInDefinitionAsync(id.ToString(), version, isAsked: false), _cancellation).ConfigureAwait(false);
            await _sink.PageTakenAsync().ConfigureAwait(false);
        }, _cancellation).ConfigureAwait(false);
        await lists.CompleteAsync(_cancellation).ConfigureAwait(false);
        if (failure is not null)
            await _sink.FailedAsync(galleryId, failure).ConfigureAwait(false);
    }

    /// <param name="definitionId">The definition.</param>
    /// <param name="version">The versions that are asked for.</param>
    /// <param name="isAsked">Whether the definition was named, so that it must be there.</param>
    private async Task FindInDefinitionAsync(string definitionId, NamePattern version, bool isAsked)
    {
        var watch = new LatestWatch(definitionId, _sink);
        var failure = await _reader.ListAsync(ArmPath.Collection(definitionId, "versions"), async page =>
        {
            foreach (var item in page.Select(item => ImageVersionMapping.Map(new JsonNode(item))))
                await watch.TakeAsync(item, version.Matches(item.Name ?? "")).ConfigureAwait(false);
            await _sink.PageTakenAsync().ConfigureAwait(false);
        }, _cancellation).ConfigureAwait(false);
        await watch.EndAsync(isWhole: failure is null).ConfigureAwait(false);
        if (failure is not null && (isAsked || failure.Reason != ReadFailureReason.NotFound))
            await _sink.FailedAsync(definitionId, failure).ConfigureAwait(false);
    }
}
