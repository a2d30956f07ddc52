using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;

namespace SigTroubleshoot.Unit.Live;

/// <summary>What fails again and again in the same way is no longer requested.</summary>
public sealed class LastingFaultTests
{
    private const string Gallery = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/gal";

    private static readonly ArmResponse Page = new(200, "<html>Sign in</html>", [new("Content-Type", "text/html")]);

    private readonly VirtualClock _clock = new();

    [Fact]
    public async Task Ten_thousand_versions_behind_a_portal_cost_a_few_requests()
    {
        var transport = new ScriptedTransport(_ => Page);
        var answers = new List<ReadFailure?>();
        var feed = new VersionFeed(Reader(transport), 16, (_, reading) =>
        {
            lock (answers)
                answers.Add(reading.Failure);
            return Task.CompletedTask;
        }, CancellationToken.None);
        for (var number = 0; number < 10_000; number++)
            await feed.AddAsync(new FoundVersion(Version(number)));
        await feed.CompleteAsync();

        Assert.Equal(10_000, answers.Count);
        Assert.All(answers, failure => Assert.Equal(ReadFailureReason.Malformed, failure!.Reason));
        Assert.Contains("text/html", answers[^1]!.Message, StringComparison.Ordinal);
        Assert.InRange(transport.Requests.Count, 3, 100);
    }

    [Theory]
    [InlineData(500, "", 6)]
    [InlineData(302, "", 1)]
    [InlineData(401, "", 3)]
    [InlineData(200, "{}", 6)]
    [InlineData(204, "", 2)]
    public async Task After_three_equal_failures_nothing_more_of_the_kind_is_sent(int status, string body, int tries)
    {
        var transport = new ScriptedTransport(_ => new ArmResponse(status, body));
        var reader = Reader(transport);
        var first = await FailureAsync(reader, 0);
        for (var number = 1; number < 50; number++)
            Assert.Equal(first.Reason, (await FailureAsync(reader, number)).Reason);

        Assert.Equal(3 * tries, transport.Requests.Count);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(400)]
    public async Task What_Azure_says_about_one_resource_says_nothing_about_the_next(int status)
    {
        var transport = new ScriptedTransport(_ => new ArmResponse(status, """{"error":{"code":"X","message":"m"}}"""));
        var reader = Reader(transport);
        for (var number = 0; number < 50; number++)
            await FailureAsync(reader, number);

        Assert.Equal(50, transport.Requests.Count);
    }

    [Fact]
    public async Task A_success_in_between_ends_the_count()
    {
        var transport = new ScriptedTransport(request => request.Path.Contains("1.0.3?", StringComparison.Ordinal) ? Good(request) : Page);
        var reader = Reader(transport);
        foreach (var number in new[] { 0, 1, 3, 4, 5, 6 })
            await reader.ReadVersionAsync(Version(number), CancellationToken.None);

        Assert.Equal(2 + 2 + 1 + 2 + 2 + 2, transport.Requests.Count);
    }

    [Fact]
    public async Task After_a_minute_one_request_finds_out_whether_it_works_again()
    {
        var isBroken = true;
        var transport = new ScriptedTransport(request => isBroken ? Page : Good(request));
        var reader = Reader(transport);
        for (var number = 0; number < 10; number++)
            await FailureAsync(reader, number);
        var before = transport.Requests.Count;
        await _clock.Delay(TimeSpan.FromSeconds(61), CancellationToken.None);
        await FailureAsync(reader, 10);
        await FailureAsync(reader, 11);
        Assert.Equal(before + 2, transport.Requests.Count);

        isBroken = false;
        await _clock.Delay(TimeSpan.FromSeconds(61), CancellationToken.None);
        for (var number = 12; number < 20; number++)
            Assert.Null((await reader.ReadVersionAsync(Version(number), CancellationToken.None)).Failure);
    }

    [Fact]
    public async Task If_nothing_at_all_works_no_kind_of_request_is_sent()
    {
        var transport = new ScriptedTransport(_ => throw new ArmTransportException(ReadFailureReason.TimedOut, "No answer."));
        var reader = Reader(transport);
        for (var kind = 0; kind < 40; kind++)
            Assert.Equal(ReadFailureReason.TimedOut, (await reader.GetAsync($"/subscriptions/s/providers/Microsoft.X/type{kind}/a?api-version=1", CancellationToken.None)).Failure!.Reason);

        // Three attempts for each of six.
        Assert.Equal(18, transport.Requests.Count);
    }

    private static string Version(int number) => $"{Gallery}/images/i/versions/1.0.{number}";

    private static ArmResponse Good(ArmRequest request) => new(200, $$"""{"id":"{{request.Path.Split('?')[0]}}"}""");

    private static async Task<ReadFailure> FailureAsync(ArmReader reader, int number) =>
        (await reader.ReadVersionAsync(Version(number), CancellationToken.None)).Failure!;

    private ArmReader Reader(IArmTransport transport) => new(transport, new ArmReaderSettings { Clock = _clock });
}
