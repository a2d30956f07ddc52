namespace SigTroubleshoot.ArmSimulator;

/// <summary>The resources of one collection, ordered by ID. Readers get a snapshot that is created once after each change.</summary>
internal sealed class ResourceCollection
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Resource> _items = new(StringComparer.Ordinal);
    private Resource[]? _snapshot;

    /// <summary>All resources, ordered by ID.</summary>
    public IReadOnlyList<Resource> Items
    {
        get
        {
            lock (_lock)
                return _snapshot ??= [.. _items.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => item.Value)];
        }
    }

    public void Put(Resource resource)
    {
        lock (_lock)
        {
            _items[resource.Path.Key] = resource;
            _snapshot = null;
        }
    }

    public void Remove(Resource resource)
    {
        lock (_lock)
        {
            _items.Remove(resource.Path.Key);
            _snapshot = null;
        }
    }
}
