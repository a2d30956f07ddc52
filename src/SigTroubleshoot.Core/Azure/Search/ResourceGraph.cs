using System.Globalization;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure.Search;

/// <summary>
/// Asks Azure Resource Graph, which finds resources over many subscriptions in one query. It leaves out, without a word,
/// subscriptions the caller may not read, and it knows of a change some seconds to minutes after it was made.
/// </summary>
/// <remarks>
/// Microsoft's pages on Resource Graph: 1,000 records a page, go on with <c>$skipToken</c>; a query whose records have no
/// <c>id</c> cannot be paged, and its answer is marked <c>resultTruncated</c> where it has more.
/// </remarks>
internal sealed class ResourceGraph
{
    private const int RecordsPerPage = 1000;

    /// <summary>The most subscriptions one query may name.</summary>
    private const int SubscriptionsPerQuery = 1000;

    private readonly ArmReader _reader;

    /// <param name="reader">How to read.</param>
    public ResourceGraph(ArmReader reader) => _reader = reader;

    /// <summary>Asks, page by page; the next page is asked for when the last one was taken. A record whose id comes twice is given once.</summary>
    /// <param name="subscriptions">The subscriptions to look in. None finds nothing; it does not mean all.</param>
    /// <param name="query">The query. Records need an <c>id</c>, or there must be at most 1,000 of them for each 1,000 subscriptions.</param>
    /// <param name="onPage">Takes the records of a page.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Why not everything could be read; null where it was.</returns>
    public async Task<ReadFailure?> QueryAsync(
        IReadOnlyList<string> subscriptions, string query, Func<IReadOnlyList<JsonValue>, Task> onPage, CancellationToken cancellation)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var first = 0; first < subscriptions.Count; first += SubscriptionsPerQuery)
        {
            var batch = subscriptions.Skip(first).Take(SubscriptionsPerQuery);
            var head = $$"""{"subscriptions":{{JsonText.Array(batch)}},"query":{{JsonText.Quote(query)}},"options":{"resultFormat":"objectArray","$top":{{RecordsPerPage.ToString(CultureInfo.InvariantCulture)}}""";
            if (await ReadPagesAsync(head, ids, onPage, cancellation).ConfigureAwait(false) is { } failure)
                return failure;
        }

        return null;
    }

    private async Task<ReadFailure?> ReadPagesAsync(string head, HashSet<string> ids, Func<IReadOnlyList<JsonValue>, Task> onPage, CancellationToken cancellation)
    {
        var trail = new PageTrail(ids);
        for (var token = ""; ;)
        {
            // The first page is the one without a token.
            if (trail.StepTo(token) is { } endless)
                return endless;
            var body = head + (token.Length == 0 ? "" : ",\"$skipToken\":" + JsonText.Quote(token)) + "}}";
            var reading = await _reader.QueryAsync(ArmPath.ResourceGraph, body, cancellation).ConfigureAwait(false);
            if (reading.Failure is not null)
                return reading.Failure;
            var records = trail.New(reading.Value["data"]);
            if (records.Count > 0)
                await onPage(records).ConfigureAwait(false);

            token = reading.Value["$skipToken"].Text;
            if (token.Length == 0)
                return reading.Value["resultTruncated"].IsTrue ? ReadFailures.CutOff(reading.Value["totalRecords"].Text) : null;
        }
    }
}
