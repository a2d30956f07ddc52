using SigTroubleshoot.Azure.Wire;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure.Search;

/// <summary>
/// Finds the requested versions: in named galleries by lists, in whole subscriptions by Resource Graph, which
/// needs one query for a thousand of them. The versions themselves are not read, only their lists.
/// </summary>
internal sealed class VersionFinder
{
    // Otherwise, listing small definitions would take longer than reading their versions.
    private const int ListsAtOnce = 4;

    private const string ResourceGraphTarget = "/providers/Microsoft.ResourceGraph";

    private readonly ArmReader _reader;
    private readonly IVersionReceiver _receiver;
    private readonly CancellationToken _cancellation;
    private readonly Func<string, IDefinitionWatch?>? _watch;

    /// <param name="reader">The reader to use.</param>
    /// <param name="receiver">Receives what is found.</param>
    /// <param name="cancellation">Cancels the search.</param>
    /// <param name="watch">Creates what observes the versions of a definition; null, or a result of null, to pass the requested ones on to the receiver.</param>
    public VersionFinder(ArmReader reader, IVersionReceiver receiver, CancellationToken cancellation, Func<string, IDefinitionWatch?>? watch = null)
    {
        _watch = watch;
        _reader = reader;
        _receiver = receiver;
        _cancellation = cancellation;
    }

    /// <summary>Searches by names.</summary>
    public async Task FindAsync(VersionQuery query)
    {
        if (query.Gallery.Literal is null || query.Seen is not null)
        {
            await FindInSubscriptionsAsync(query).ConfigureAwait(false);
            return;
        }

        foreach (var subscription in query.Subscriptions)
            await FindInSubscriptionAsync(subscription, query).ConfigureAwait(false);
    }

    /// <summary>Finds everything under an ID: a version is itself; an image definition, a gallery, and an application contain versions.</summary>
    public Task FindAsync(ResourceId id)
    {
        if (string.Equals(id.Version, "latest", StringComparison.OrdinalIgnoreCase))
            return FindInDefinitionAsync(id.DefinitionId!.ToString(), NamePattern.Latest, isAsked: true);
        if (id.Version.Length > 0)
            return _receiver.FoundAsync(new FoundVersion(id.VersionId!.ToString()));
        if (id.IsApplicationVersion)
            return _receiver.FoundAsync(new FoundVersion(id.ToString()));
        if (id.IsApplication)
            return FindInApplicationAsync(id.ApplicationId!.ToString());
        var all = NamePattern.Any;
        return id.Definition.Length > 0
            ? FindInDefinitionAsync(id.DefinitionId!.ToString(), all, isAsked: true)
            : FindInGalleryAsync(id.GalleryId!.ToString(), all, all, isAsked: true);
    }

    private async Task FindInSubscriptionsAsync(VersionQuery query)
    {
        IReadOnlyList<string> unknown = [.. query.Subscriptions.Where(subscription => query.Seen?.IsSeen(subscription) != true)];
        var unseen = await UnseenSubscriptions.FindAsync(_reader, unknown, _cancellation).ConfigureAwait(false);
        var readable = query.Subscriptions.Where(subscription => !unseen.ContainsKey(subscription)).ToList();
        foreach (var subscription in query.Subscriptions.Where(unseen.ContainsKey))
            await _receiver.FailedAsync($"/subscriptions/{subscription}", unseen[subscription]).ConfigureAwait(false);
        if (readable.Count == 0 || await FindByGraphAsync(readable, query).ConfigureAwait(false))
            return;
        foreach (var subscription in readable)
            await FindInSubscriptionAsync(subscription, query).ConfigureAwait(false);
    }

    /// <returns>Whether Resource Graph responded; the caller may not have access to it, or the cloud may not have it.</returns>
    private async Task<bool> FindByGraphAsync(IReadOnlyList<string> subscriptions, VersionQuery query)
    {
        var kusto = "resources | where type in~ ('microsoft.compute/galleries/images', 'microsoft.compute/galleries/images/versions')"
            + (query.Gallery.Literal is { } gallery && GalleryName.IsPlain(gallery) ? $" | where id contains '/galleries/{gallery}/'" : "")
            + " | project id, name, type, location, publishingProfile = properties.publishingProfile | order by tolower(id) asc";
        var watches = new GraphWatches(id => WatchOf(id, query.Version));
        var began = false;
        var failure = await new ResourceGraph(_reader).QueryAsync(subscriptions, kusto, async page =>
        {
            began = true;
            foreach (var item in page.Select(item => new JsonNode(item)))
            {
                if (ResourceNames.IdOf(item) is not { } id || id.DefinitionId is not { } definition || !Fits(id, query))
                    continue;
                if (id.Version.Length == 0)
                    watches.Add(definition.ToString());
                else if (await watches.OfVersionAsync(definition.ToString()).ConfigureAwait(false) is { } watch)
                    await watch.TakeAsync(ImageVersionMapping.Map(item), query.Version.Matches(id.Version)).ConfigureAwait(false);
            }

            await _receiver.PageTakenAsync().ConfigureAwait(false);
        }, _cancellation).ConfigureAwait(false);
        if (failure is not null && !began)
            return false;
        await watches.EndAsync(isWhole: failure is null).ConfigureAwait(false);
        foreach (var torn in watches.OutOfOrder)
            await _receiver.FailedAsync(torn, ReadFailures.OutOfOrder()).ConfigureAwait(false);
        if (failure is not null)
            await _receiver.FailedAsync(ResourceGraphTarget, failure).ConfigureAwait(false);
        return true;
    }

    private IDefinitionWatch WatchOf(string definitionId, NamePattern version) => _watch?.Invoke(definitionId) ?? new LatestWatch(definitionId, _receiver, IsLatest(version));

    private static bool IsLatest(NamePattern version) => ReferenceEquals(version, NamePattern.Latest);

    private static bool Fits(ResourceId id, VersionQuery query) =>
        query.ResourceGroup.Matches(id.ResourceGroup) && query.Gallery.Matches(id.Gallery) && query.Definition.Matches(id.Definition);

    private async Task FindInSubscriptionAsync(string subscription, VersionQuery query)
    {
        if (query is { ResourceGroup.Literal: { } group, Gallery.Literal: { } gallery })
        {
            var galleryId = $"/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/galleries/{gallery}";
            await FindInGalleryAsync(galleryId, query.Definition, query.Version, isAsked: query.Seen is null).ConfigureAwait(false);
            return;
        }

        var found = false;
        var odd = 0;
        var path = query.ResourceGroup.Literal is { } name ? ArmPath.Galleries(subscription, name) : ArmPath.Galleries(subscription);
        var failure = await _reader.ListAsync(path, async page =>
        {
            foreach (var item in page)
            {
                if (IdOf(item, parent: null) is not { IsGallery: true } id)
                {
                    odd++;
                    continue;
                }

                if (!query.Gallery.Matches(id.Gallery) || !query.ResourceGroup.Matches(id.ResourceGroup))
                    continue;
                found = true;
                await FindInGalleryAsync(id.ToString(), query.Definition, query.Version, isAsked: false).ConfigureAwait(false);
            }
        }, _cancellation).ConfigureAwait(false);
        if ((failure ?? ReadFailures.Unnamed(odd)) is { } problem)
            await _receiver.FailedAsync($"/subscriptions/{subscription}", problem).ConfigureAwait(false);
        else if (!found && query is { Gallery.Literal: { } missing, Seen: null })
            await _receiver.FailedAsync(missing, ReadFailures.NotInSubscription(missing, subscription)).ConfigureAwait(false);
    }

    private async Task FindInGalleryAsync(string galleryId, NamePattern definition, NamePattern version, bool isAsked)
    {
        if (definition.Literal is { } name)
        {
            var definitionId = $"{galleryId}/images/{name}";
            if (isAsked && version.Literal is { } number)
                await FindVersionAsync($"{definitionId}/versions/{number}").ConfigureAwait(false);
            else
                await FindInDefinitionAsync(definitionId, version, isAsked).ConfigureAwait(false);
            return;
        }

        var odd = 0;
        var lists = new ConcurrencyLimit(ListsAtOnce);
        var failure = await _reader.ListAsync(ArmPath.Collection(galleryId, "images"), async page =>
        {
            var ids = page.Select(item => IdOf(item, galleryId)).Where(id => id is { IsGalleryImage: true }).ToList();
            odd += page.Count - ids.Count;
            foreach (var id in ids.Where(id => definition.Matches(id!.Definition)))
                await lists.StartAsync(() => FindInDefinitionAsync(id!.ToString(), version, isAsked: false), _cancellation).ConfigureAwait(false);
            await _receiver.PageTakenAsync().ConfigureAwait(false);
        }, _cancellation).ConfigureAwait(false);
        await lists.CompleteAsync(_cancellation).ConfigureAwait(false);
        if ((failure ?? ReadFailures.Unnamed(odd)) is { } problem)
            await _receiver.FailedAsync(galleryId, problem).ConfigureAwait(false);
    }

    // Names come from users: together, they may be no ID.
    private Task FindVersionAsync(string id) => ResourceId.TryParse(id, out _)
        ? _receiver.FoundAsync(new FoundVersion(id))
        : _receiver.FailedAsync(AddressCheck.Shown(id), ReadFailures.BadAddress(AddressCheck.FaultOf(ArmPath.Of(id)) ?? CommonTexts.ReadNoResourceId));

    private async Task FindInApplicationAsync(string applicationId)
    {
        var (found, odd) = (false, 0);
        var failure = await _reader.ListAsync(ArmPath.Collection(applicationId, "versions"), async page =>
        {
            foreach (var item in page)
            {
                if (IdOf(item, applicationId) is not { IsApplicationVersion: true } id)
                {
                    odd++;
                    continue;
                }

                found = true;
                await _receiver.FoundAsync(new FoundVersion(id.ToString())).ConfigureAwait(false);
            }

            await _receiver.PageTakenAsync().ConfigureAwait(false);
        }, _cancellation).ConfigureAwait(false);
        if ((failure ?? ReadFailures.Unnamed(odd)) is { } problem)
            await _receiver.FailedAsync(applicationId, problem).ConfigureAwait(false);
        else if (!found)
            await _receiver.EmptyAsync(applicationId).ConfigureAwait(false);
    }

    /// <param name="definitionId">The definition.</param>
    /// <param name="version">The requested versions.</param>
    /// <param name="isAsked">Whether the definition was named explicitly, so that it must exist.</param>
    private async Task FindInDefinitionAsync(string definitionId, NamePattern version, bool isAsked)
    {
        var watch = WatchOf(definitionId, version);
        var odd = 0;
        var failure = await _reader.ListAsync(ArmPath.Collection(definitionId, "versions"), async page =>
        {
            foreach (var item in page)
            {
                if (IdOf(item, definitionId) is { IsGalleryVersion: true } id)
                    await watch.TakeAsync(ImageVersionMapping.Map(new JsonNode(item)), version.Matches(id.Version)).ConfigureAwait(false);
                else
                    odd++;
            }

            await _receiver.PageTakenAsync().ConfigureAwait(false);
        }, _cancellation).ConfigureAwait(false);
        var problem = failure ?? ReadFailures.Unnamed(odd);
        await watch.EndAsync(isWhole: problem is null).ConfigureAwait(false);
        if (problem is not null && (isAsked || problem.Reason != ReadFailureReason.NotFound))
            await _receiver.FailedAsync(definitionId, problem).ConfigureAwait(false);
    }

    /// <summary>The ID of an item; null if it has none, or if the item is not in the list's parent: what it names was not asked for.</summary>
    private static ResourceId? IdOf(JsonValue item, string? parent) =>
        ResourceNames.IdOf(new JsonNode(item)) is { } id && (parent is null || id.ToString().StartsWith(parent + "/", StringComparison.OrdinalIgnoreCase)) ? id : null;
}
