using System.Globalization;
using SigTroubleshoot.Azure.Wire;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure.Search;

/// <summary>
/// Queries Azure Resource Graph, which finds resources across many subscriptions in one query. It silently omits
/// subscriptions that the caller is not allowed to read, and it reflects a change only seconds to minutes later.
/// </summary>
/// <remarks>
/// Microsoft's pages on Resource Graph: 1,000 records per page, continued with <c>$skipToken</c>; a query whose records have no
/// <c>id</c> cannot be paged, and its response is marked <c>resultTruncated</c> if there are more.
/// </remarks>
internal sealed class ResourceGraph
{
    private const int RecordsPerPage = 1000;

    /// <summary>The maximum number of subscriptions in one query.</summary>
    private const int SubscriptionsPerQuery = 1000;

    private readonly ArmReader _reader;

    /// <param name="reader">The reader to use.</param>
    public ResourceGraph(ArmReader reader) => _reader = reader;

    /// <summary>Queries page by page; the next page is requested after <paramref name="onPage"/> has processed the last one. A record whose ID appears twice is returned once.</summary>
    /// <param name="subscriptions">The subscriptions to search. An empty list finds nothing; it does not mean all.</param>
    /// <param name="query">The query. Its records need an <c>id</c>.</param>
    /// <param name="onPage">Processes the records of a page.</param>
    /// <param name="cancellation">Cancels the query.</param>
    /// <param name="readsAhead">Whether the next page is requested before a page is processed: for those who need all pages.</param>
    /// <returns>Why it could not be read completely; null if it was.</returns>
    public async Task<ReadFailure?> QueryAsync(
        IReadOnlyList<string> subscriptions, string query, Func<IReadOnlyList<JsonValue>, Task> onPage, CancellationToken cancellation, bool readsAhead = false)
    {
        var ids = new IdSet();
        return await ReadAsync(ScopesOf(subscriptions), query, () => new PageTrail(ListItem.IsResource, ids), onPage, cancellation, readsAhead).ConfigureAwait(false);
    }

    /// <summary>Queries all subscriptions of the tenant that the caller is allowed to read; which these are is not known.</summary>
    /// <param name="query">The query. Its records need an <c>id</c>.</param>
    /// <param name="onPage">Processes the records of a page.</param>
    /// <param name="cancellation">Cancels the query.</param>
    /// <returns>Why it could not be read completely; null if it was.</returns>
    public Task<ReadFailure?> QueryAllAsync(string query, Func<IReadOnlyList<JsonValue>, Task> onPage, CancellationToken cancellation) =>
        ReadAsync([""], query, () => new PageTrail(ListItem.IsResource), onPage, cancellation, readsAhead: true);

    /// <summary>Queries records that are made of many resources. Each batch of subscriptions has its own record of the same thing, so all of them are returned.</summary>
    /// <param name="subscriptions">The subscriptions to search; null for all of the tenant.</param>
    /// <param name="query">The query. Its records need an <c>id</c>, which can be any text.</param>
    /// <param name="onPage">Processes the records of a page.</param>
    /// <param name="cancellation">Cancels the query.</param>
    /// <returns>Why it could not be read completely; null if it was.</returns>
    public Task<ReadFailure?> SummarizeAsync(
        IReadOnlyList<string>? subscriptions, string query, Func<IReadOnlyList<JsonValue>, Task> onPage, CancellationToken cancellation) =>
        ReadAsync(subscriptions is null ? [""] : ScopesOf(subscriptions), query, () => new PageTrail(record => ListItem.IdOf(record).Length > 0), onPage, cancellation);

    // A scope is the first member of a request; without one, all subscriptions are searched.
    private static IEnumerable<string> ScopesOf(IReadOnlyList<string> subscriptions)
    {
        for (var first = 0; first < subscriptions.Count; first += SubscriptionsPerQuery)
            yield return "\"subscriptions\":" + JsonText.Array(subscriptions.Skip(first).Take(SubscriptionsPerQuery)) + ",";
    }

    private static string Options(string query) =>
        $$"""
        "query":{{JsonText.Quote(query)}},"options":{"resultFormat":"objectArray","$top":{{RecordsPerPage.ToString(CultureInfo.InvariantCulture)}}
        """;

    private async Task<ReadFailure?> ReadAsync(
        IEnumerable<string> scopes, string query, Func<PageTrail> createTrail, Func<IReadOnlyList<JsonValue>, Task> onPage, CancellationToken cancellation, bool readsAhead = false)
    {
        foreach (var scope in scopes)
        {
            if (await ReadPagesAsync("{" + scope + Options(query), createTrail(), readsAhead, onPage, cancellation).ConfigureAwait(false) is { } failure)
                return failure;
        }

        return null;
    }

    private async Task<ReadFailure?> ReadPagesAsync(
        string head, PageTrail trail, bool readsAhead, Func<IReadOnlyList<JsonValue>, Task> onPage, CancellationToken cancellation)
    {
        var garbage = new PageGarbage();
        ReadFailure? failure = null;
        // The first page has no token.
        Task<Page>? upcoming = RequestAsync("");
        while (upcoming is { } requested)
            (upcoming, failure) = await ProcessAsync(requested).ConfigureAwait(false);
        return failure ?? trail.Unnamed;

        // A method of its own, so that a page is not kept while the next one is requested.
        async Task<(Task<Page>? Next, ReadFailure? Failure)> ProcessAsync(Task<Page> requested)
        {
            var page = await requested.ConfigureAwait(false);
            var next = readsAhead && page.Token.Length > 0 ? RequestAsync(page.Token) : null;
            if (page.Records.Count > 0)
                await onPage(page.Records).ConfigureAwait(false);
            garbage.Add(page.Length);
            return (next ?? (page.Token.Length > 0 ? RequestAsync(page.Token) : null), page.Failure);
        }

        async Task<Page> RequestAsync(string token)
        {
            if (trail.StepTo(token) is { } endless)
                return new Page([], "", endless, 0);
            var body = head + (token.Length == 0 ? "" : ",\"$skipToken\":" + JsonText.Quote(token)) + "}}";
            var reading = await _reader.QueryAsync(ArmPath.ResourceGraph, body, cancellation).ConfigureAwait(false);
            if (reading.Failure is not null)
                return new Page([], "", reading.Failure, 0);
            var answer = reading.Value;
            var rest = answer["$skipToken"].Text;
            var cutOff = rest.Length == 0 && answer["resultTruncated"].IsTrue ? ReadFailures.CutOff(answer["totalRecords"].Text) : null;
            return new Page(trail.New(answer["data"], reading.Body), rest, cutOff, reading.Body.Length);
        }
    }

    /// <summary>A page of records.</summary>
    /// <param name="Records">Those that no earlier page had.</param>
    /// <param name="Token">What the next page is requested with; empty if there is none.</param>
    /// <param name="Failure">Why there may be more; null if there are not, or if there is a next page.</param>
    /// <param name="Length">Its length in characters.</param>
    private sealed record Page(IReadOnlyList<JsonValue> Records, string Token, ReadFailure? Failure, int Length);
}
