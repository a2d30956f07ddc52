using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Live;

/// <summary>Odd answers and odd names concern only themselves, and nothing is concluded from them.</summary>
public sealed class OddAnswerTests
{
    private const string Definition = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/gal/images/i";
    private const string Versions = Definition + "/versions";

    private readonly VirtualClock _clock = new();

    [Theory]
    [InlineData("""{"error":{"code":"InternalServerError","message":"x"}}""", "(200 InternalServerError) in 6 attempts: x.")]
    [InlineData("""{"code":"Busy","message":"come back"}""", "(200 Busy) in 6 attempts: come back.")]
    [InlineData("""{"error":"invalid_request"}""", "(200 invalid_request)")]
    [InlineData("""{"a":1}""", "is not a list in 6 attempts")]
    [InlineData("""{"value":{}}""", "is not a list")]
    [InlineData("""{"value":null}""", "is not a list")]
    [InlineData("""{"data":{"rows":[]}}""", "is not a list")]
    public async Task What_is_no_list_is_not_an_empty_list(string body, string words)
    {
        var reader = Reader(new ScriptedTransport(_ => new ArmResponse(200, body)));
        var list = await reader.ListAsync(ArmPath.Permissions(Definition), _ => throw new InvalidOperationException("Nothing was read."), CancellationToken.None);
        Assert.Equal(ReadFailureReason.Malformed, list!.Reason);
        Assert.Contains(words, list.Message, StringComparison.Ordinal);

        var query = await new ResourceGraph(Reader(new ScriptedTransport(_ => new ArmResponse(200, body)))).QueryAsync(["s"], "resources", _ => Task.CompletedTask, CancellationToken.None);
        Assert.Equal(ReadFailureReason.Malformed, query!.Reason);
    }

    [Theory]
    [InlineData("""{"code":"X","message":"m"}""", "Azure rejected the request (400 X): m.")]
    [InlineData("""{"error":{"code":"BadRequest","message":"Please provide more.","details":[{"code":"InvalidQuery","message":"Query is invalid."}]}}""", "(400 BadRequest): Please provide more. Query is invalid.")]
    [InlineData("""{"statusCode":400,"message":"No backend"}""", "(400): No backend.")]
    [InlineData("not JSON", "Azure rejected the request (400).")]
    public async Task The_reason_of_an_error_is_found_in_every_form(string body, string end)
    {
        var reader = Reader(new ScriptedTransport(_ => new ArmResponse(400, body)));
        Assert.EndsWith(end, (await reader.GetAsync("/subscriptions/s", CancellationToken.None)).Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_nothing_has_changed_is_no_redirect_and_no_answer()
    {
        var failure = (await Reader(new ScriptedTransport(_ => new ArmResponse(304, ""))).GetAsync("/subscriptions/s", CancellationToken.None)).Failure!;
        Assert.Equal((ReadFailureReason.Malformed, "Azure returned no data (304)."), (failure.Reason, failure.Message));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(407)]
    public async Task A_page_says_nothing_about_a_resource(int status)
    {
        var failure = (await Reader(new ScriptedTransport(_ => new ArmResponse(status, " <html>no</html>", [new("Content-Type", "text/html")]))).GetAsync("/subscriptions/s", CancellationToken.None)).Failure!;
        Assert.Equal((ReadFailureReason.Malformed, true), (failure.Reason, failure.IsLasting));
        Assert.StartsWith($"The response does not come from Azure ({status}, text/html).", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"/SUBSCRIPTIONS/S/resourcegroups/G"}""", true)]
    [InlineData("\uFEFF{\"id\":\"/subscriptions/s/resourceGroups/g/\"}", true)]
    [InlineData("""{"id":"/subscriptions/s/resourceGroups/other"}""", false)]
    [InlineData("""{"id":5}""", false)]
    [InlineData("""{"name":"g"}""", false)]
    public async Task A_resource_has_the_id_that_was_asked_for(string body, bool isRead)
    {
        var reading = await Reader(new ScriptedTransport(_ => new ArmResponse(200, body))).GetAsync(ArmPath.Of("/subscriptions/s/resourceGroups/g"), CancellationToken.None);
        Assert.Equal(isRead ? null : ReadFailureReason.Malformed, reading.Failure?.Reason);
    }

    [Theory]
    [InlineData("/SharedGalleries/u-GAL/Images/img", true)]
    [InlineData("/SharedGalleries/other/Images/img", false)]
    public async Task A_shared_resource_is_known_by_its_unique_id(string uniqueId, bool isRead)
    {
        var transport = new ScriptedTransport(_ => new ArmResponse(200, $$"""{"identifier":{"uniqueId":"{{uniqueId}}"} }"""));
        Assert.Equal(isRead, (await Reader(transport).GetAsync(ArmPath.Shared("s", "westus", "/sharedGalleries/u-gal/images/img"), CancellationToken.None)).Failure is null);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("web\n-x")]
    [InlineData("nul\0")]
    [InlineData("c1\u009b")]
    public async Task A_name_that_leads_elsewhere_is_never_requested(string name)
    {
        var transport = new ScriptedTransport(_ => new ArmResponse(404, ""));
        var reader = Reader(transport);
        ReadFailure?[] failures =
        [
            (await reader.ReadVersionAsync($"{Versions}/{name}", CancellationToken.None)).Failure,
            (await reader.GetAsync(ArmPath.Of($"/subscriptions/{name}"), CancellationToken.None)).Failure,
            await reader.ListAsync(ArmPath.Permissions($"/subscriptions/s/resourceGroups/{name}"), _ => Task.CompletedTask, CancellationToken.None),
            await reader.ListAsync(ArmPath.Galleries("s", name), _ => Task.CompletedTask, CancellationToken.None),
        ];

        Assert.Empty(transport.Requests);
        Assert.All(failures, failure =>
        {
            Assert.Equal(ReadFailureReason.Rejected, failure!.Reason);
            Assert.DoesNotContain(failure.Message, char.IsControl);
            Assert.Contains(name.Length > 2 ? "control character: U+00" : $"'{name}'", failure.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("\"rel?k=1\"")]
    [InlineData("\"?k=2\"")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("\"@host/x\"")]
    [InlineData("\"//evil.test/x\"")]
    [InlineData("\"/\\\\evil.test/x\"")]
    [InlineData("\"https://evil.test/x\"")]
    [InlineData("\"http://management.test/x\"")]
    [InlineData("\"https://management.test:444/x\"")]
    [InlineData("\"file:///etc/passwd\"")]
    [InlineData("\"javascript:alert(1)\"")]
    public async Task A_link_that_leads_nowhere_keeps_what_was_read(string link)
    {
        var transport = new ScriptedTransport(_ => new ArmResponse(200, $$"""{"value":[{"id":"{{Versions}}/1.0.0"}],"nextLink":{{link}}}"""));
        var (items, failure) = await ListAsync(transport);
        Assert.Equal((1, ReadFailureReason.Paging), (items, failure?.Reason));
        Assert.Single(transport.Requests);
    }

    [Theory]
    [InlineData("https://management.test/arm/", "https://management.test/arm/next?k=1", "/next?k=1")]
    [InlineData("https://management.test/arm/", "/arm/next?k=1", "/next?k=1")]
    [InlineData("https://management.test/arm", "/next?k=1", "/next?k=1")]
    [InlineData("https://management.test/", "https://MANAGEMENT.test:443/arm/next", "/arm/next")]
    public async Task The_path_of_the_endpoint_is_not_doubled(string endpoint, string link, string expected)
    {
        var transport = new ScriptedTransport(request => new ArmResponse(200, request.Path == expected ? """{"value":[]}""" : $$"""{"value":[],"nextLink":"{{link}}"}"""));
        var reader = new ArmReader(transport, new ArmReaderSettings { Clock = _clock, Endpoint = new Uri(endpoint) });
        Assert.Null(await reader.ListAsync(Versions, _ => Task.CompletedTask, CancellationToken.None));
        Assert.Equal([Versions, expected], transport.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task An_item_without_an_id_is_reported_and_the_others_are_returned()
    {
        var transport = new ScriptedTransport(_ => new ArmResponse(200, $$"""{"value":[{"name":"1.0.0"},{"id":"{{Versions}}/1.1.0"},{"id":"?"},5,null]}"""));
        var (items, failure) = await ListAsync(transport);
        Assert.Equal((1, ReadFailureReason.Paging), (items, failure?.Reason));
        Assert.Contains("without a valid resource ID or without the requested data: 4", failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_without_ids_are_known_by_their_text_so_that_pages_end()
    {
        var page = 0;
        var transport = new ScriptedTransport(_ => new ArmResponse(200, $$"""{"value":[{"actions":["*"]}],"nextLink":"/next?{{++page}}"}"""));
        var items = 0;
        var failure = await Reader(transport).ListAsync(ArmPath.Permissions(Definition), found => Task.FromResult(items += found.Count), CancellationToken.None);
        Assert.Equal((1, ReadFailureReason.Paging), (items, failure?.Reason));
        Assert.InRange(transport.Requests.Count, 10, 50);
    }

    [Fact]
    public async Task A_list_that_always_has_something_new_ends_at_a_ceiling()
    {
        var page = 0;
        var transport = new CountingTransport(() => new ArmResponse(200, $$"""{"value":[{"id":"{{Versions}}/1.0.{{++page}}"}],"nextLink":"/next?{{page}}"}"""));
        var view = new AzureView(Reader(transport), null);
        var list = await view.ListAsync(ArmPath.Collection(Definition, "versions"), CancellationToken.None);
        Assert.Equal((500, ReadFailureReason.Paging), (list.Items.Count, list.Failure?.Reason));
        var failure = await Reader(transport).ListAsync(ArmPath.Collection(Definition, "versions"), _ => Task.CompletedTask, CancellationToken.None);
        Assert.Contains("2000 pages", failure!.Message, StringComparison.Ordinal);
        Assert.Equal(2500, transport.Count);
    }

    [Fact]
    public async Task Whatever_a_transport_throws_concerns_one_request()
    {
        var transport = new ScriptedTransport(request => request.Path.Contains("/bad", StringComparison.Ordinal) ? throw new FormatException("Invalid URI: Invalid port specified.") : new ArmResponse(200, $$"""{"id":"{{request.Path}}"}"""));
        var reader = Reader(transport);
        var failure = (await reader.GetAsync("/subscriptions/bad", CancellationToken.None)).Failure!;
        Assert.Equal(ReadFailureReason.Unreachable, failure.Reason);
        Assert.Contains("(FormatException): Invalid URI", failure.Message, StringComparison.Ordinal);
        Assert.Null((await reader.GetAsync("/subscriptions/good", CancellationToken.None)).Failure);
        Assert.Equal(2, transport.Requests.Count);
    }

    [Theory]
    [InlineData("10675199.02:48:05.4775807", 60)]
    [InlineData("100.00:00:00", 60)]
    [InlineData("-00:00:05", 0)]
    public async Task A_quota_that_ends_in_years_is_not_believed(string reset, int seconds)
    {
        var budget = new ReadBudget(_clock);
        await budget.TakeAsync(CancellationToken.None);
        budget.Return(new ArmResponse(200, "{}", [new("x-ms-user-quota-remaining", "0"), new("x-ms-user-quota-resets-after", reset)]));
        await budget.TakeAsync(CancellationToken.None);
        Assert.Equal(seconds, _clock.Elapsed.TotalSeconds, 0.1);
    }

    [Fact]
    public async Task The_counts_that_all_accounts_share_are_believed_too()
    {
        var budget = new ReadBudget(_clock);
        await budget.TakeAsync(CancellationToken.None);
        budget.Return(new ArmResponse(200, "{}", [new("x-ms-ratelimit-remaining-subscription-reads", "249"), new("x-ms-ratelimit-remaining-subscription-global-reads", "0")]));
        await budget.TakeAsync(CancellationToken.None);
        Assert.InRange(_clock.Elapsed.TotalSeconds, 0.03, 1);
    }

    private ArmReader Reader(IArmTransport transport) =>
        new(transport, new ArmReaderSettings { Clock = _clock, Endpoint = new Uri("https://management.test/") });

    private async Task<(int Items, ReadFailure? Failure)> ListAsync(IArmTransport transport)
    {
        var items = new List<JsonValue>();
        var failure = await Reader(transport).ListAsync(ArmPath.Collection(Definition, "versions"), page =>
        {
            items.AddRange(page);
            return Task.CompletedTask;
        }, CancellationToken.None);
        return (items.Count, failure);
    }

    private sealed class CountingTransport(Func<ArmResponse> answer) : IArmTransport
    {
        public int Count { get; private set; }

        public int MaxConcurrency => 16;

        public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
        {
            Count++;
            return Task.FromResult(answer());
        }

        public void Dispose()
        {
        }
    }
}
