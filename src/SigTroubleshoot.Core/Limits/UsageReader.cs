using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Limits;

/// <summary>
/// Counts the usage of subscriptions: with Azure Resource Graph if it is available, otherwise with the lists of Resource
/// Manager. Each subscription is reported exactly once.
/// </summary>
internal sealed class UsageReader
{
    private const string Query =
        "resources | where type in~ ('microsoft.compute/galleries', 'microsoft.compute/galleries/images', 'microsoft.compute/galleries/images/versions')"
        + " | project id, location, publishingProfile = properties.publishingProfile | order by id asc";

    private const int SubscriptionsAtOnce = 100;

    // As many as one query can name. What is in so many subscriptions is not needed one by one.
    private const int SeenAtOnce = 1000;
    private const int MostRequestsAtOnce = 16;

    private readonly ArmReader _reader;
    private readonly Func<string, bool> _fits;
    private readonly IReadOnlyList<string> _named;
    private readonly SeenSubscriptions? _seen;
    private readonly Func<IReadOnlyList<UsageReading>, Task> _onSubscription;
    private readonly CancellationToken _cancellation;

    /// <param name="reader">The reader to use.</param>
    /// <param name="fits">Whether a region, by its name, was requested.</param>
    /// <param name="named">Regions that are reported even if they contain nothing.</param>
    /// <param name="onSubscription">Processes the usage of a subscription; never called concurrently.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <param name="seen">The subscriptions of the account, if they are known: whether one can be read is then not asked again.</param>
    public UsageReader(
        ArmReader reader,
        Func<string, bool> fits,
        IReadOnlyList<string> named,
        Func<IReadOnlyList<UsageReading>, Task> onSubscription,
        CancellationToken cancellation,
        SeenSubscriptions? seen = null)
    {
        _seen = seen;
        _reader = reader;
        _fits = fits;
        _named = named;
        _onSubscription = onSubscription;
        _cancellation = cancellation;
    }

    /// <summary>Counts, and passes on the usage of each subscription as soon as it is known.</summary>
    public async Task ReadAsync(IReadOnlyList<string> subscriptions)
    {
        var atOnce = _seen is null ? SubscriptionsAtOnce : SeenAtOnce;
        for (var first = 0; first < subscriptions.Count; first += atOnce)
            await ReadBatchAsync([.. subscriptions.Skip(first).Take(atOnce)]).ConfigureAwait(false);
    }

    private async Task ReadBatchAsync(IReadOnlyList<string> subscriptions)
    {
        var unseen = await UnseenSubscriptions.FindAsync(_reader, [.. subscriptions.Where(subscription => !IsSeen(subscription))], _cancellation).ConfigureAwait(false);
        var seen = subscriptions.Where(subscription => !unseen.ContainsKey(subscription)).ToList();
        var counters = seen.ToDictionary(subscription => subscription, subscription => new UsageCounter(subscription), StringComparer.OrdinalIgnoreCase);
        var failure = await new ResourceGraph(_reader).QueryAsync(seen, Query, page => Count(counters, page), _cancellation).ConfigureAwait(false);
        foreach (var subscription in subscriptions)
        {
            if (unseen.TryGetValue(subscription, out var reason))
                await AnswerAsync(subscription, reason).ConfigureAwait(false);
            else if (failure is not null && !CanFallBack(failure))
                await AnswerAsync(subscription, failure).ConfigureAwait(false);
            else if (failure is null && (!counters[subscription].IsEmpty || IsSeen(subscription)))
                await AnswerAsync(counters[subscription]).ConfigureAwait(false);
            else
                await CountByListsAsync(subscription).ConfigureAwait(false);
        }
    }

    // Of the others, Resource Graph may show nothing although there is something.
    private bool IsSeen(string subscription) => _seen?.IsSeen(subscription) == true;

    private static Task Count(Dictionary<string, UsageCounter> counters, IReadOnlyList<JsonValue> page)
    {
        foreach (var resource in page.Select(item => new JsonNode(item)))
        {
            if (ResourceNames.IdOf(resource) is { } id && counters.TryGetValue(id.SubscriptionId, out var counter))
                counter.Add(resource);
        }

        return Task.CompletedTask;
    }

    /// <summary>Whether the lists may work although Resource Graph does not. Without a sign-in or a connection, nothing works.</summary>
    private static bool CanFallBack(ReadFailure failure) =>
        failure.Reason is not (ReadFailureReason.SignIn or ReadFailureReason.Unreachable or ReadFailureReason.TimedOut);

    private async Task CountByListsAsync(string subscription)
    {
        var counter = new UsageCounter(subscription);
        var gate = Gate();
        ReadFailure? failure = null;
        var galleries = await ListAsync(ArmPath.Galleries(subscription)).ConfigureAwait(false);
        var definitions = await BelowAsync(galleries, "images").ConfigureAwait(false);
        await BelowAsync(definitions, "versions").ConfigureAwait(false);
        await (failure is null ? AnswerAsync(counter) : AnswerAsync(subscription, failure)).ConfigureAwait(false);

        async Task<IReadOnlyList<string>> BelowAsync(IReadOnlyList<string> parents, string collection)
        {
            var ids = new List<string>();
            foreach (var parent in parents)
            {
                await gate.StartAsync(async () =>
                {
                    var below = await ListAsync(ArmPath.Collection(parent, collection), mayBeGone: true).ConfigureAwait(false);
                    lock (ids)
                        ids.AddRange(below);
                }, _cancellation).ConfigureAwait(false);
            }

            await gate.CompleteAsync(_cancellation).ConfigureAwait(false);
            return ids;
        }

        // A partial count is not a count: one list that cannot be read ends it.
        async Task<IReadOnlyList<string>> ListAsync(string path, bool mayBeGone = false)
        {
            var ids = new List<string>();
            if (failure is not null)
                return ids;
            var problem = await _reader.ListAsync(path, page =>
            {
                foreach (var resource in page.Select(item => new JsonNode(item)))
                {
                    counter.Add(resource);
                    if (ResourceNames.IdOf(resource) is { } id)
                        ids.Add(id.ToString());
                }

                return Task.CompletedTask;
            }, _cancellation).ConfigureAwait(false);
            if (problem is not null && !(mayBeGone && problem.Reason == ReadFailureReason.NotFound))
                failure = problem;
            return ids;
        }
    }

    private ConcurrencyLimit Gate() => new(Math.Min(MostRequestsAtOnce, _reader.MaxConcurrency));

    private Task AnswerAsync(string subscription, ReadFailure failure) =>
        _onSubscription([new UsageReading { SubscriptionId = subscription, Failure = failure }]);

    private Task AnswerAsync(UsageCounter counter) => _onSubscription([.. counter.Readings(_fits, _named)]);
}
