using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>All resources, by ID and by collection. Reading and changing in parallel is safe.</summary>
public sealed class ResourceStore
{
    private readonly ConcurrentDictionary<string, Resource> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ResourceCollection> _collections = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<IResourceSource> _sources = [];

    /// <summary>The number of resources.</summary>
    public int Count => _byId.Count;

    /// <summary>Adds a resource, or replaces the one with the same ID.</summary>
    public void Put(Resource resource)
    {
        _byId[resource.Path.Key] = resource;
        foreach (var collection in CollectionsOf(resource.Path))
            _collections.GetOrAdd(collection, _ => new ResourceCollection()).Put(resource);
    }

    /// <summary>Adds resources that are made when they are asked for.</summary>
    public void Add(IResourceSource source) => _sources.Add(source);

    /// <summary>Removes a resource; its child resources remain as orphans.</summary>
    public bool Remove(string id)
    {
        if (!_byId.TryRemove(ResourcePath.Parse(id).Key, out var resource))
            return false;
        foreach (var collection in CollectionsOf(resource.Path))
            if (_collections.TryGetValue(collection, out var items))
                items.Remove(resource);
        return true;
    }

    /// <summary>Gets the resource with an ID.</summary>
    public bool TryGet(ResourcePath path, [NotNullWhen(true)] out Resource? resource)
    {
        if (!_byId.TryGetValue(path.Key, out resource))
            resource = SourceOf(path)?.Find(path);
        return resource is not null;
    }

    /// <summary>The resource with an ID; null if there is none.</summary>
    public Resource? Find(string id) => TryGet(ResourcePath.Parse(id), out var resource) ? resource : null;

    /// <summary>The resources of a collection, ordered by ID; empty if there are none.</summary>
    public IReadOnlyList<Resource> List(ResourcePath collection) =>
        _collections.TryGetValue(collection.Key, out var items) ? items.Items : SourceOf(collection)?.List(collection) ?? [];

    /// <summary>What lies below a resource, at any depth, by id.</summary>
    public IReadOnlyList<Resource> Below(ResourcePath path) =>
        [.. _byId.Values.Where(resource => resource.Path.Key != path.Key && path.Covers(resource.Path)).OrderBy(resource => resource.Path.Key, StringComparer.Ordinal)];

    /// <summary>Whether a collection ever contained a resource.</summary>
    public bool HasCollection(ResourcePath collection) => _collections.ContainsKey(collection.Key) || SourceOf(collection)?.List(collection).Count > 0;

    /// <summary>All resources of a subscription that Resource Graph returns.</summary>
    public IEnumerable<Resource> OfSubscription(string subscriptionId) => OfSubscription(subscriptionId, null);

    /// <summary>The resources of a subscription that Resource Graph returns, of some types.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="types">The types, in lowercase; null for all.</param>
    public IEnumerable<Resource> OfSubscription(string subscriptionId, IReadOnlySet<string>? types)
    {
        var path = ResourcePath.Parse(SubscriptionKey(subscriptionId));
        var own = _collections.TryGetValue(path.Key, out var items) ? items.Items : [];
        return own.Concat(SourceOf(path)?.OfSubscription(subscriptionId, types) ?? []).Where(resource => types?.Contains(resource.Path.TypeKey) != false);
    }

    private IResourceSource? SourceOf(ResourcePath path) =>
        _sources.IsEmpty || path.SubscriptionId is null ? null : _sources.FirstOrDefault(source => source.Owns(path.SubscriptionId));

    private static string SubscriptionKey(string subscriptionId) => $"/subscriptions/{subscriptionId}/resources";

    private static IEnumerable<string> CollectionsOf(ResourcePath path)
    {
        yield return path.Up().Key;
        if (path.SubscriptionId is null || path.ResourceGroup is null || path.ProvidersAt != 4)
            yield break;
        yield return SubscriptionKey(path.SubscriptionId).ToLowerInvariant();
        if (path.Segments.Length == 8)
            yield return $"/subscriptions/{path.SubscriptionId}/providers/{path.Segments[5]}/{path.Segments[6]}".ToLowerInvariant();
    }
}
