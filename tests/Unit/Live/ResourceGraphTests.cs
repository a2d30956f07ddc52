using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Live;

public sealed class ResourceGraphTests
{
    private const string Query = "resources | where name == \"a\\b\" | order by id asc";

    private static readonly string[] OneSubscription = ["11111111-1111-1111-1111-111111111111"];

    [Fact]
    public async Task Pages_are_read_in_order_by_their_token()
    {
        var transport = new ScriptedTransport(request => Page(request.Body!.Contains("$skipToken", StringComparison.Ordinal) ? "'data':[{'id':'/subscriptions/c'}]" : "'data':[{'id':'/subscriptions/a'},{'id':'/subscriptions/b'}],'$skipToken':'t\\\"1'"));
        var (ids, failure) = await AskAsync(transport, OneSubscription);
        Assert.Null(failure);
        Assert.Equal(["/subscriptions/a", "/subscriptions/b", "/subscriptions/c"], ids);
        Assert.Equal(2, transport.Requests.Count);
        var second = JsonReader.Parse(transport.Requests[1].Body!);
        Assert.True(second.IsExact);
        Assert.Equal("t\"1", second.Value["options"]["$skipToken"].Text);
        Assert.Equal(Query, second.Value["query"].Text);
        Assert.Equal(OneSubscription, second.Value["subscriptions"].Items.Select(item => item.Text));
    }

    [Fact]
    public async Task Subscriptions_are_queried_in_batches_and_each_once()
    {
        var subscriptions = Enumerable.Range(0, 2500).Select(i => $"00000000-0000-0000-0000-{i:D12}").ToArray();
        var transport = new ScriptedTransport(_ => Page("'data':[]"));
        var (_, failure) = await AskAsync(transport, subscriptions);
        Assert.Null(failure);
        Assert.Equal(3, transport.Requests.Count);
        Assert.Equal(subscriptions, transport.Requests.SelectMany(request => JsonReader.Parse(request.Body!).Value["subscriptions"].Items).Select(item => item.Text));
    }

    [Fact]
    public async Task Without_subscriptions_no_query_is_sent()
    {
        var transport = new ScriptedTransport(_ => Page("'data':[{'id':'/subscriptions/a'}]"));
        var (ids, failure) = await AskAsync(transport, []);
        Assert.Null(failure);
        Assert.Empty(ids);
        Assert.Empty(transport.Requests);
    }

    [Fact]
    public async Task A_record_that_appears_twice_is_returned_once()
    {
        var transport = new ScriptedTransport(request => Page(request.Body!.Contains("$skipToken", StringComparison.Ordinal) ? "'data':[{'id':'/subscriptions/A'},{'id':'/subscriptions/b'}]" : "'data':[{'id':'/subscriptions/a'}],'$skipToken':'t'"));
        Assert.Equal(["/subscriptions/a", "/subscriptions/b"], (await AskAsync(transport, OneSubscription)).Ids);
    }

    [Theory]
    [InlineData("'data':[{'id':'/subscriptions/a'}],'resultTruncated':'true','totalRecords':4000", "4000")]
    [InlineData("'data':[{'id':'/subscriptions/a'}],'$skipToken':'same'", "no new items")]
    [InlineData("'data':[],'$skipToken':'{0}'", "no new items")]
    public async Task An_incomplete_result_has_a_failure(string page, string expected)
    {
        var count = 0;
        var transport = new ScriptedTransport(_ => Page(page.Replace("{0}", $"{count++}", StringComparison.Ordinal)));
        var (_, failure) = await AskAsync(transport, OneSubscription);
        Assert.Equal(ReadFailureReason.Paging, failure!.Reason);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.InRange(transport.Requests.Count, 1, 50);
    }

    [Fact]
    public async Task A_denied_query_is_reported_and_not_continued()
    {
        var transport = new ScriptedTransport(_ => new ArmResponse(403, """{"error":{"code":"AccessDenied","message":"No."}}"""));
        var (ids, failure) = await AskAsync(transport, [.. Enumerable.Repeat("s", 1500)]);
        Assert.Equal(ReadFailureReason.Forbidden, failure!.Reason);
        Assert.Empty(ids);
        Assert.Single(transport.Requests);
    }

    [Theory]
    [InlineData("0", "00:00:04", 4)]
    [InlineData("12", "00:00:04", 0)]
    [InlineData("0", "soon", 0)]
    [InlineData("many", "00:00:04", 0)]
    public async Task It_waits_for_an_exhausted_quota(string left, string reset, int seconds)
    {
        var clock = new RecordedClock();
        var transport = new ScriptedTransport(request => Page(
            request.Body!.Contains("$skipToken", StringComparison.Ordinal) ? "'data':[]" : "'data':[],'$skipToken':'t'",
            new("x-ms-user-quota-remaining", left),
            new("x-ms-user-quota-resets-after", reset)));
        var (_, failure) = await AskAsync(transport, OneSubscription, clock);
        Assert.Null(failure);
        Assert.Equal(seconds, clock.Elapsed.TotalSeconds);
    }

    private static async Task<(List<string> Ids, ReadFailure? Failure)> AskAsync(ScriptedTransport transport, IReadOnlyList<string> subscriptions, LiveClock? clock = null)
    {
        var ids = new List<string>();
        var reader = new ArmReader(transport, new ArmReaderSettings { Clock = clock ?? LiveClock.System });
        var failure = await new ResourceGraph(reader).QueryAsync(subscriptions, Query, page =>
        {
            ids.AddRange(page.Select(record => record["id"].Text));
            return Task.CompletedTask;
        }, CancellationToken.None);
        return (ids, failure);
    }

    private static ArmResponse Page(string members, params KeyValuePair<string, string>[] headers) => new(200, "{" + members.Replace('\'', '"') + "}", headers);

    /// <summary>A clock that advances only by waiting.</summary>
    private sealed class RecordedClock : LiveClock
    {
        private TimeSpan _elapsed;

        public override TimeSpan Elapsed => _elapsed;

        public override Task Delay(TimeSpan time, CancellationToken cancellation)
        {
            _elapsed += time;
            return Task.CompletedTask;
        }
    }
}
