using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure.Search;

/// <summary>
/// The subscriptions of the account. Resource Manager lists each in which the account has any role, also on one resource
/// alone; Resource Graph returns a subscription only to an account that is allowed to read the subscription itself. So one that is
/// listed but not returned may contain resources that no query shows.
/// </summary>
internal sealed class SeenSubscriptions
{
    /// <summary>Resource Graph looks at no more subscriptions if a query does not name them.</summary>
    private const int MostUnnamed = 10_000;

    /// <summary>The query for subscriptions with their management groups.</summary>
    public const string Query = "resourcecontainers | where type =~ 'microsoft.resources/subscriptions' | project id, " + SubscriptionMapping.Columns + " | order by id asc";

    private readonly Dictionary<string, IReadOnlyList<string>> _searchable = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReadFailure> _unseen = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasOthers;

    private SeenSubscriptions()
    {
    }

    /// <summary>The subscriptions whose resources can be read, at least some of them.</summary>
    public IReadOnlyCollection<string> Searchable => _searchable.Keys;

    /// <summary>The subscriptions whose resources cannot be read, or perhaps not all of them, with the reason.</summary>
    public IReadOnlyDictionary<string, ReadFailure> Unseen => _unseen;

    /// <summary>Why it is unknown which subscriptions there are; null if it is known.</summary>
    public ReadFailure? Failure { get; private set; }

    /// <summary>Whether a query that names no subscription looks at all of them.</summary>
    public bool AreAllOfTenant => Failure is null && !_hasOthers && _searchable.Count < MostUnnamed;

    /// <summary>Reads them.</summary>
    public static async Task<SeenSubscriptions> ReadAsync(ArmReader reader, CancellationToken cancellation)
    {
        var seen = new SeenSubscriptions();
        var listed = new List<string>();
        var failures = await Task.WhenAll(
            reader.ListAsync(ArmPath.Subscriptions, page =>
            {
                listed.AddRange(page.Select(item => SubscriptionMapping.IdOf(new JsonNode(item))).OfType<string>());
                return Task.CompletedTask;
            }, cancellation),
            new ResourceGraph(reader).QueryAllAsync(Query, seen.TakeAsync, cancellation)).ConfigureAwait(false);
        seen.Failure = failures[0] ?? failures[1];
        foreach (var subscription in listed.Where(subscription => !seen._searchable.ContainsKey(subscription)))
            seen.AddHidden(subscription);
        return seen;
    }

    /// <summary>Finds out whether subscriptions that the user named and that are not in the list can be read, and adds them.</summary>
    public async Task AddAsync(ArmReader reader, IEnumerable<string> subscriptions, CancellationToken cancellation)
    {
        var unknown = subscriptions.Where(subscription => !_searchable.ContainsKey(subscription)).ToList();
        var failures = await UnseenSubscriptions.FindAsync(reader, unknown, cancellation).ConfigureAwait(false);
        foreach (var subscription in unknown)
        {
            if (failures.TryGetValue(subscription, out var failure))
                _unseen[subscription] = failure;
            else
                AddHidden(subscription);
        }

        _hasOthers |= unknown.Count > failures.Count;
    }

    /// <summary>Whether Resource Graph returned a subscription, so that it shows everything in it.</summary>
    public bool IsSeen(string subscription) => Failure is null && _searchable.ContainsKey(subscription) && !_unseen.ContainsKey(subscription);

    /// <summary>The subscriptions in a management group or in one below it.</summary>
    /// <param name="managementGroup">The name of the group, which is the last part of its ID.</param>
    public IEnumerable<string> In(string managementGroup) =>
        _searchable.Where(subscription => subscription.Value.Contains(managementGroup, StringComparer.OrdinalIgnoreCase)).Select(subscription => subscription.Key);

    private void AddHidden(string subscription)
    {
        _searchable[subscription] = [];
        // If Resource Graph did not respond, this is not known.
        if (Failure is null)
            _unseen[subscription] = new ReadFailure(ReadFailureReason.Forbidden, CommonTexts.ReadSubscriptionHidden);
    }

    private Task TakeAsync(IReadOnlyList<JsonValue> page)
    {
        foreach (var node in page.Select(item => new JsonNode(item)))
        {
            if (ResourceNames.IdOf(node) is { SubscriptionId: { Length: > 0 } subscription })
                _searchable[subscription] = [.. SubscriptionMapping.ManagementGroupsOf(node).Select(group => group.Name)];
        }

        return Task.CompletedTask;
    }
}
