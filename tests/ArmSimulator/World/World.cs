using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The content of the simulated Azure. It can be changed at run time.</summary>
public sealed class World
{
    private readonly ConcurrentDictionary<string, Subscription> _subscriptions = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, IReadOnlyList<JsonObject>> _lists = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>> _sharedWith = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _sharedWithTenant = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The resources.</summary>
    public ResourceStore Resources { get; } = new();

    /// <summary>The principals and their role assignments.</summary>
    public AccessModel Access { get; } = new();

    /// <summary>The activity logs.</summary>
    public ActivityLog Activity { get; } = new();

    /// <summary>How replication to a region proceeds when a version is written.</summary>
    public ReplicationOutlook Outlook { get; } = new();

    /// <summary>The subscriptions, ordered by ID.</summary>
    public IReadOnlyList<Subscription> Subscriptions => [.. _subscriptions.Values.OrderBy(subscription => subscription.SubscriptionId, StringComparer.Ordinal)];

    /// <summary>Adds or replaces a subscription, with its regions and the compute provider.</summary>
    public Subscription PutSubscription(Subscription subscription)
    {
        _subscriptions[subscription.SubscriptionId] = subscription;
        if (!_lists.ContainsKey(subscription.Path.Below("locations").Key))
            Platform.Put(this, subscription.SubscriptionId);
        return subscription;
    }

    /// <summary>Adds a subscription whose resources come from a <see cref="IResourceSource"/>; it has no lists of regions and sizes.</summary>
    public void PutBareSubscription(Subscription subscription) => _subscriptions[subscription.SubscriptionId] = subscription;

    /// <summary>The subscription with an ID; null if there is none.</summary>
    public Subscription? Subscription(string subscriptionId) => _subscriptions.GetValueOrDefault(subscriptionId);

    /// <summary>Adds a resource as JSON.</summary>
    public JsonResource Put(string id, JsonObject body)
    {
        var resource = new JsonResource(id, body);
        Resources.Put(resource);
        return resource;
    }

    /// <summary>Adds a resource as JSON text.</summary>
    public JsonResource Put(string id, string body) => Put(id, Parse(body));

    /// <summary>Adds an image version.</summary>
    public ImageVersion Put(ImageVersion version)
    {
        Resources.Put(version);
        return version;
    }

    /// <summary>Removes a resource.</summary>
    public bool Remove(string id) => Resources.Remove(id);

    /// <summary>Adds a resource group.</summary>
    public void PutResourceGroup(string subscriptionId, string name, string location) =>
        Put($"/subscriptions/{subscriptionId}/resourceGroups/{name}", new JsonObject
        {
            ["type"] = "Microsoft.Resources/resourceGroups",
            ["location"] = location,
            ["properties"] = new JsonObject { ["provisioningState"] = "Succeeded" },
        });

    /// <summary>Adds a list whose items need no IDs: usages, sizes, regions.</summary>
    /// <param name="path">The path of the list.</param>
    /// <param name="items">Its items.</param>
    public void PutList(string path, IEnumerable<JsonObject> items) => _lists[ResourcePath.Parse(path).Key] = [.. items];

    /// <summary>The list at a path; null if there is none.</summary>
    public IReadOnlyList<JsonObject>? List(ResourcePath path) => _lists.GetValueOrDefault(path.Key);

    /// <summary>Sets which subscriptions see a shared gallery. A community gallery is visible to all.</summary>
    /// <param name="uniqueName">The gallery's unique name.</param>
    /// <param name="subscriptionIds">The subscriptions it is shared with.</param>
    public void ShareWith(string uniqueName, params string[] subscriptionIds) =>
        _sharedWith[uniqueName] = subscriptionIds.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says that a shared gallery is shared with the whole tenant.</summary>
    /// <param name="uniqueName">The gallery's unique name.</param>
    public void ShareWithTenant(string uniqueName) => _sharedWithTenant[uniqueName] = true;

    /// <summary>Whether a shared gallery is shared with the whole tenant.</summary>
    public bool IsSharedWithTenant(string uniqueName) => _sharedWithTenant.ContainsKey(uniqueName);

    /// <summary>Whether a shared gallery is visible to a subscription.</summary>
    public bool IsSharedWith(string uniqueName, string subscriptionId) => _sharedWith.TryGetValue(uniqueName, out var with) && with.Contains(subscriptionId);

    /// <summary>JSON text as an object.</summary>
    internal static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
