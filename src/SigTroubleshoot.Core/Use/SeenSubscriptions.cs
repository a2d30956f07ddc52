using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Use;

/// <summary>
/// The subscriptions of the account. Resource Manager lists each in which the account has any role, also on one resource
/// alone; Resource Graph returns a subscription only to an account that is allowed to read the subscription itself. So one that is
/// listed but not returned may contain resources that no query shows.
/// </summary>
internal sealed class SeenSubscriptions
{
    private readonly Dictionary<string, IReadOnlyList<string>> _readable = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReadFailure> _unseen = new(StringComparer.OrdinalIgnoreCase);

    private SeenSubscriptions()
    {
    }

    /// <summary>The subscriptions whose resources can be read.</summary>
    public IReadOnlyCollection<string> Readable => _readable.Keys;

    /// <summary>The subscriptions whose resources cannot be read, with the reason.</summary>
    public IReadOnlyDictionary<string, ReadFailure> Unseen => _unseen;

    /// <summary>Why it is unknown which subscriptions there are; null if it is known.</summary>
    public ReadFailure? Failure { get; private set; }

    /// <summary>Reads them.</summary>
    public static async Task<SeenSubscriptions> ReadAsync(ArmReader reader, CancellationToken cancellation)
    {
        var seen = new SeenSubscriptions();
        var listed = new List<string>();
        var failure = await reader.ListAsync(ArmPath.Subscriptions, page =>
        {
            listed.AddRange(page.Select(item => SubscriptionMapping.IdOf(new JsonNode(item))).OfType<string>());
            return Task.CompletedTask;
        }, cancellation).ConfigureAwait(false);
        failure ??= await new ResourceGraph(reader).QueryAsync(listed, UseQueries.Subscriptions, page => seen.TakeAsync(page), cancellation).ConfigureAwait(false);
        seen.Failure = failure;
        foreach (var subscription in listed.Where(subscription => !seen._readable.ContainsKey(subscription)))
        {
            if (failure is null)
                seen._unseen[subscription] = new ReadFailure(ReadFailureReason.Forbidden, CommonTexts.ReadSubscriptionHidden);
            else
                seen._readable[subscription] = [];
        }

        return seen;
    }

    /// <summary>Finds out why subscriptions that the user named are not in the list, and adds them.</summary>
    public async Task AddAsync(ArmReader reader, IEnumerable<string> subscriptions, CancellationToken cancellation)
    {
        var unknown = subscriptions.Where(subscription => !_readable.ContainsKey(subscription) && !_unseen.ContainsKey(subscription)).ToList();
        var failures = await UnseenSubscriptions.FindAsync(reader, unknown, cancellation).ConfigureAwait(false);
        foreach (var subscription in unknown)
        {
            if (failures.TryGetValue(subscription, out var failure))
                _unseen[subscription] = failure;
            else
                _readable[subscription] = [];
        }
    }

    /// <summary>The subscriptions in a management group or in one below it.</summary>
    /// <param name="managementGroup">The name of the group, which is the last part of its ID.</param>
    public IEnumerable<string> In(string managementGroup) =>
        _readable.Where(subscription => subscription.Value.Contains(managementGroup, StringComparer.OrdinalIgnoreCase)).Select(subscription => subscription.Key);

    private Task TakeAsync(IReadOnlyList<JsonValue> page)
    {
        foreach (var node in page.Select(item => new JsonNode(item)))
        {
            if (ResourceNames.IdOf(node) is { SubscriptionId: { Length: > 0 } subscription })
                _readable[subscription] = SubscriptionMapping.ManagementGroupsOf(node);
        }

        return Task.CompletedTask;
    }
}
