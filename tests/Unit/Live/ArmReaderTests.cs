using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live;

public sealed class ArmReaderTests
{
    private const string Path = "/subscriptions/s/x?api-version=1";

    private readonly VirtualClock _clock = new();

    public static TheoryData<int, string> PassingFaults => new()
    {
        { 408, "" },
        { 409, """{"error":{"code":"Conflict"}}""" },
        { 429, """{"error":{"code":"TooManyRequests"}}""" },
        { 500, "" },
        { 503, "<html>busy</html>" },
        { 200, """{"name":"cut o""" },
        { 200, """{"error":{"code":"InternalServerError","message":"x"}}""" },
        { 200, """{"a":1}""" },
        { 200, """{"id":"/subscriptions/s/y"}""" },
        { 200, "[]" },
        { 200, "" },
    };

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_transient_failure_is_retried(int status, string body)
    {
        var transport = new ScriptedTransport((_, before) => before < 3 ? new ArmResponse(status, body) : Answer("fine"));
        var reading = await Reader(transport).GetAsync(Path, CancellationToken.None);
        Assert.Equal("fine", reading.Value["name"].Text);
        Assert.Equal(4, transport.Requests.Count);
    }

    [Theory]
    [InlineData("Unreachable")]
    [InlineData("TimedOut")]
    public async Task A_broken_connection_is_retried(string reason)
    {
        var transport = new ScriptedTransport((_, before) => before < 2 ? throw new ArmTransportException(Enum.Parse<ReadFailureReason>(reason), "It broke.") : Answer("fine"));
        Assert.Null((await Reader(transport).GetAsync(Path, CancellationToken.None)).Failure);
    }

    [Fact]
    public async Task An_untrusted_certificate_is_not_retried()
    {
        var transport = new ScriptedTransport(_ => throw new ArmTransportException(ReadFailureReason.Unreachable, "Not trusted.", isLasting: true));
        Assert.EndsWith("Not trusted.", (await Reader(transport).GetAsync(Path, CancellationToken.None)).Failure!.Message, StringComparison.Ordinal);
        Assert.Single(transport.Requests);
    }

    [Theory]
    [InlineData(400, "Rejected")]
    [InlineData(403, "Forbidden")]
    [InlineData(404, "NotFound")]
    public async Task A_permanent_failure_is_not_retried(int status, string reason)
    {
        var transport = new ScriptedTransport(_ => new ArmResponse(status, """{"error":{"code":"SomeCode","message":"Azure says why"}}"""));
        var failure = (await Reader(transport).GetAsync(Path, CancellationToken.None)).Failure!;
        Assert.Equal((Enum.Parse<ReadFailureReason>(reason), status, "SomeCode"), (failure.Reason, failure.StatusCode, failure.Code));
        Assert.EndsWith("Azure says why.", failure.Message, StringComparison.Ordinal);
        Assert.Single(transport.Requests);
    }

    [Theory]
    [InlineData(429, "600", "(429 SomeCode); retry after 600 seconds (at 2026-01-01 00:10:00 UTC).")]
    [InlineData(429, "Fri, 31 Dec 2100 23:59:59 GMT", "(429 SomeCode); retry after Fri, 31 Dec 2100 23:59:59 GMT.")]
    [InlineData(503, "600", "(503 SomeCode); retry after 600 seconds (at 2026-01-01 00:10:00 UTC).")]
    public async Task A_pause_that_is_too_long_is_reported_after_one_attempt(int status, string retryAfter, string end)
    {
        var transport = new ScriptedTransport((_, _) => new ArmResponse(status, """{"error":{"code":"SomeCode"}}""", [new("Retry-After", retryAfter)]));
        Assert.EndsWith(end, (await Reader(transport).GetAsync(Path, CancellationToken.None)).Failure!.Message, StringComparison.Ordinal);
        Assert.Single(transport.Requests);
    }

    [Fact]
    public async Task A_sign_in_that_fails_before_anything_is_sent_is_reported_with_its_own_message()
    {
        var transport = new ScriptedTransport((_, _) => throw new ArmTransportException(ReadFailureReason.SignIn, "Not signed in to Azure."));
        Assert.Equal("Not signed in to Azure.", (await Reader(transport).GetAsync(Path, CancellationToken.None)).Failure!.Message);
    }

    [Fact]
    public async Task A_rejected_sign_in_is_reported_with_status_and_code()
    {
        var transport = new ScriptedTransport((_, _) => new ArmResponse(401, """{"error":{"code":"ExpiredAuthenticationToken","message":"It ended"}}"""));
        Assert.Equal("Sign-in failed (401 ExpiredAuthenticationToken): It ended.", (await Reader(transport).GetAsync(Path, CancellationToken.None)).Failure!.Message);
    }

    [Theory]
    [InlineData(500, "", "ServiceError")]
    [InlineData(429, "", "Throttled")]
    [InlineData(200, "{", "Malformed")]
    public async Task A_failure_that_persists_is_reported_after_six_attempts(int status, string body, string reason)
    {
        var transport = new ScriptedTransport(_ => new ArmResponse(status, body));
        var failure = (await Reader(transport).GetAsync(Path, CancellationToken.None)).Failure!;
        Assert.Equal(Enum.Parse<ReadFailureReason>(reason), failure.Reason);
        Assert.Contains("6", failure.Message, StringComparison.Ordinal);
        Assert.Equal(6, transport.Requests.Count);
    }

    [Fact]
    public async Task It_waits_as_long_as_the_service_requests()
    {
        var transport = new ScriptedTransport((_, before) => before == 0 ? Throttled("17") : Answer("fine"));
        await Reader(transport).GetAsync(Path, CancellationToken.None);
        Assert.Equal(17, _clock.Elapsed.TotalSeconds, 0.1);
    }

    [Fact]
    public async Task It_waits_until_a_date()
    {
        var until = _clock.Now.AddSeconds(40).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        var transport = new ScriptedTransport((_, before) => before == 0 ? Throttled(until) : Answer("fine"));
        await Reader(transport).GetAsync(Path, CancellationToken.None);
        Assert.Equal(40, _clock.Elapsed.TotalSeconds, 0.1);
    }

    [Fact]
    public async Task It_does_not_wait_unreasonably_long()
    {
        var transport = new ScriptedTransport(_ => Throttled("1200"));
        var failure = (await Reader(transport).GetAsync(Path, CancellationToken.None)).Failure!;
        Assert.Equal(ReadFailureReason.Throttled, failure.Reason);
        Assert.Contains("1200", failure.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.Zero, _clock.Elapsed);
    }

    [Fact]
    public async Task All_requests_wait_after_one_was_throttled()
    {
        var transport = new ScriptedTransport((request, before) => before == 0 ? Throttled("30") : new ArmResponse(200, $$"""{"id":"{{request.Path}}"}"""));
        var reader = Reader(transport);
        await reader.GetAsync("/subscriptions/s/a", CancellationToken.None);
        Assert.Equal(30, _clock.Elapsed.TotalSeconds, 0.1);
        Assert.Equal(2, transport.Requests.Count(request => request.Path == "/subscriptions/s/a"));
    }

    [Fact]
    public async Task A_rejected_request_is_sent_again_with_a_new_token_at_most_twice()
    {
        var transport = new ScriptedTransport((_, before) => before == 0 ? new ArmResponse(401, "") : Answer("fine"));
        Assert.Null((await Reader(transport).GetAsync(Path, CancellationToken.None)).Failure);
        Assert.Equal(2, transport.Requests.Count);

        var refused = new ScriptedTransport(_ => new ArmResponse(401, """{"error":{"code":"ExpiredAuthenticationToken","message":"It ended."}}"""));
        var failure = (await Reader(refused).GetAsync(Path, CancellationToken.None)).Failure!;
        Assert.Equal((ReadFailureReason.SignIn, 3), (failure.Reason, refused.Requests.Count));
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_has_failed()
    {
        var transport = new HangingTransport();
        var settings = new ArmReaderSettings { Clock = _clock, MaxTries = 2, RequestTimeout = TimeSpan.FromMilliseconds(20) };
        var failure = (await new ArmReader(transport, settings).GetAsync(Path, CancellationToken.None)).Failure!;
        Assert.Equal((ReadFailureReason.TimedOut, 2), (failure.Reason, transport.Sent));
    }

    [Fact]
    public async Task Canceling_ends_it_immediately()
    {
        using var cancellation = new CancellationTokenSource();
        var reading = new ArmReader(new HangingTransport()).GetAsync(Path, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task A_message_from_Azure_never_includes_a_secret()
    {
        var transport = new ScriptedTransport(_ => new ArmResponse(400, """{"error":{"code":"X","message":"Bad header Authorization: Bearer eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.c2lnbmF0dXJl"}}"""));
        Assert.DoesNotContain("c2lnbmF0dXJl", (await Reader(transport).GetAsync(Path, CancellationToken.None)).Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_and_each_item_is_returned_once()
    {
        var transport = new ScriptedTransport(request => request.Path switch
        {
            "/list" => Page("https://management.test/list?2", "a", "b"),
            "/list?2" => Page("https://management.test/list?3", "B", "c"),
            "/list?3" => Page("", "d"),
            _ => new ArmResponse(404, ""),
        });
        var (names, failure) = await List(transport, "/list");
        Assert.Null(failure);
        Assert.Equal(["a", "b", "c", "d"], names);
    }

    [Fact]
    public async Task The_next_page_is_requested_after_the_last_was_processed()
    {
        var transport = new ScriptedTransport(request => request.Path == "/list" ? Page("https://management.test/list?2", "a") : Page("", "b"));
        await Reader(transport).ListAsync("/list", page =>
        {
            Assert.Equal(page[0]["id"].Text == "a" ? 1 : 2, transport.Requests.Count);
            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    [Fact]
    public async Task Pages_that_link_back_do_not_loop()
    {
        var transport = new ScriptedTransport(_ => Page("https://management.test/list", "a"));
        var (names, failure) = await List(transport, "/list");
        Assert.Equal((1, ReadFailureReason.Paging), (names.Count, failure!.Reason));
    }

    [Fact]
    public async Task Pages_with_new_links_and_nothing_new_do_not_loop()
    {
        var page = 0;
        var transport = new ScriptedTransport(_ => Page($"https://management.test/list?{++page}", "a"));
        var (names, failure) = await List(transport, "/list");
        Assert.Equal((1, ReadFailureReason.Paging), (names.Count, failure!.Reason));
        Assert.InRange(transport.Requests.Count, 10, 50);
    }

    [Fact]
    public async Task A_link_to_another_host_is_not_followed()
    {
        var transport = new ScriptedTransport(_ => Page("https://evil.test/list?2", "a"));
        var (names, failure) = await List(transport, "/list");
        Assert.Equal((1, ReadFailureReason.Paging), (names.Count, failure!.Reason));
        Assert.Contains("evil.test", failure.Message, StringComparison.Ordinal);
        Assert.Single(transport.Requests);
    }

    [Fact]
    public async Task An_interrupted_list_returns_what_was_read_and_the_reason()
    {
        var transport = new ScriptedTransport(request => request.Path == "/list" ? Page("https://management.test/list?2", "a") : new ArmResponse(403, ""));
        var (names, failure) = await List(transport, "/list");
        Assert.Equal((1, ReadFailureReason.Forbidden), (names.Count, failure!.Reason));
    }

    // The first page shows that the list exists.
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    public async Task Only_a_missing_first_page_means_that_the_resource_does_not_exist(int missing, bool isAbsent)
    {
        var page = 0;
        var transport = new ScriptedTransport(_ => ++page == missing
            ? new ArmResponse(404, """{"error":{"code":"ResourceNotFound","message":"The resource was not found."}}""")
            : Page($"https://management.test/list?{page}", $"item{page}"));
        var (names, failure) = await List(transport, "/list");
        Assert.Equal(missing - 1, names.Count);
        Assert.Equal(isAbsent, failure!.IsAbsent);
        Assert.Contains("404 ResourceNotFound", failure.Message, StringComparison.Ordinal);
    }

    private ArmReader Reader(IArmTransport transport) =>
        new(transport, new ArmReaderSettings { Clock = _clock, Endpoint = new Uri("https://management.test/") });

    private async Task<(List<string> Names, ReadFailure? Failure)> List(IArmTransport transport, string path)
    {
        var names = new List<string>();
        var failure = await Reader(transport).ListAsync(path, page =>
        {
            names.AddRange(page.Select(item => item["id"].Text));
            return Task.CompletedTask;
        }, CancellationToken.None);
        return (names, failure);
    }

    private static ArmResponse Answer(string name) => new(200, $$"""{"id":"/subscriptions/s/x","name":"{{name}}"}""");

    private static ArmResponse Throttled(string retryAfter) => new(429, "", [new("Retry-After", retryAfter)]);

    private static ArmResponse Page(string next, params string[] ids) =>
        new(200, $$"""{"value":[{{string.Join(',', ids.Select(id => $$"""{"id":"{{id}}"}"""))}}]{{(next.Length > 0 ? $",\"nextLink\":\"{next}\"" : "")}}}""");

    private sealed class HangingTransport : IArmTransport
    {
        public int Sent { get; private set; }

        public int MaxConcurrency => 16;

        public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
        {
            Sent++;
            await Task.Delay(Timeout.Infinite, cancellation);
            throw new InvalidOperationException();
        }

        public void Dispose()
        {
        }
    }
}
