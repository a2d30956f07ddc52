using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Live;

/// <summary>A service that asks for a pause gets it, however long it is.</summary>
public sealed class ThrottlingTests
{
    private const string Subscription = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/";

    private readonly VirtualClock _clock = new();

    [Fact]
    public async Task Twenty_minutes_stop_all_requests_of_the_kind_and_all_get_the_policy_and_the_time()
    {
        Fleet fleet = null!;
        await using var azure = await SimulatedAzure.StartAsync(options =>
        {
            fleet = Fleet.Generate(options.World!, new FleetPlan { SubscriptionId = SimulatedAzure.Subscription, Versions = 200, Galleries = 1, DefinitionsPerGallery = 1 }, options.Clock.GetUtcNow());
            return options;
        });
        azure.Simulator.Faults.Add(FaultKind.ComputeThrottledAsDocumented, "/versions/");
        using var transport = new SimulatorTransport(azure.Simulator, azure.World.Access.Find(ContosoWorld.Client)!);
        var failures = new List<ReadFailure>();
        var feed = new VersionFeed(new ArmReader(transport, new ArmReaderSettings { Clock = _clock }), 16, (_, reading) =>
        {
            lock (failures)
                failures.Add(reading.Failure!);
            return Task.CompletedTask;
        }, CancellationToken.None);
        foreach (var id in fleet.Ids)
            await feed.AddAsync(new FoundVersion(id));
        await feed.CompleteAsync();

        Assert.Equal(200, failures.Count);
        Assert.InRange(azure.Simulator.Requests.Arm.Count, 1, 16);
        Assert.All(failures, failure =>
        {
            Assert.Equal((ReadFailureReason.Throttled, "OperationNotAllowed"), (failure.Reason, failure.Code));
            Assert.Contains("policy GetGalleryImageVersion30Min", failure.Message, StringComparison.Ordinal);
            Assert.Contains("retry after 1200 seconds (at 2026-01-01 00:20:00 UTC)", failure.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("0", "")]
    [InlineData("60", "")]
    [InlineData("299", """{"code":"OperationNotAllowed","message":"m","details":[{"code":"TooManyRequests","target":"GetGalleryImageVersion3Min"}]}""")]
    [InlineData(null, """{"error":{"code":"TooManyRequests","message":"m"}}""")]
    public async Task A_service_that_throttles_everything_for_ever_does_not_take_for_ever(string? retryAfter, string body)
    {
        var transport = new ScriptedTransport(_ => new ArmResponse(429, body, retryAfter is null ? [] : [new("Retry-After", retryAfter)]));
        var failures = new List<ReadFailure>();
        var feed = new VersionFeed(new ArmReader(transport, new ArmReaderSettings { Clock = _clock }), 16, (_, reading) =>
        {
            lock (failures)
                failures.Add(reading.Failure!);
            return Task.CompletedTask;
        }, CancellationToken.None);
        for (var number = 0; number < 10_000; number++)
            await feed.AddAsync(new FoundVersion($"{Subscription}gal/images/i/versions/1.0.{number}"));
        await feed.CompleteAsync();

        Assert.Equal(10_000, failures.Count);
        Assert.All(failures, failure => Assert.Equal((ReadFailureReason.Throttled, 429), (failure.Reason, failure.StatusCode)));
        Assert.InRange(transport.Requests.Count, 18, 300);
        Assert.Contains("Azure throttled the request", failures[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_minute_a_throttled_service_is_asked_again()
    {
        var isThrottled = true;
        var transport = new ScriptedTransport(request => isThrottled ? new ArmResponse(429, "") : new ArmResponse(200, $$"""{"id":"{{request.Path.Split('?')[0]}}"}"""));
        var reader = new ArmReader(transport, new ArmReaderSettings { Clock = _clock });
        for (var number = 0; number < 5; number++)
            Assert.NotNull((await reader.GetAsync($"/subscriptions/one/resourceGroups/g{number}", CancellationToken.None)).Failure);
        Assert.Equal(18, transport.Requests.Count);
        isThrottled = false;
        await _clock.Delay(TimeSpan.FromSeconds(61), CancellationToken.None);
        for (var number = 0; number < 5; number++)
            Assert.Null((await reader.GetAsync($"/subscriptions/one/resourceGroups/g{number}", CancellationToken.None)).Failure);
    }

    [Fact]
    public async Task Only_the_region_that_is_throttled_waits()
    {
        var transport = new ScriptedTransport(request =>
            request.Path.Contains("/versions?", StringComparison.Ordinal) ? new ArmResponse(200, $$"""{"value":[{"id":"{{request.Path.Split('?')[0]}}/1.0.0","location":"{{(request.Path.Contains("/west", StringComparison.Ordinal) ? "West Europe" : "northeurope")}}"}]}""")
            : request.Path.Contains("/west1/", StringComparison.Ordinal) ? new ArmResponse(429, """{"code":"OperationNotAllowed","message":"m","details":[{"code":"TooManyRequests","target":"GetGalleryImageVersion3Min"}]}""", [new("Retry-After", "1200")])
            : new ArmResponse(200, $$"""{"id":"{{request.Path.Split('?')[0]}}"}"""));
        var reader = new ArmReader(transport, new ArmReaderSettings { Clock = _clock });
        foreach (var gallery in new[] { "west1", "west2", "north" })
            await reader.ListAsync(ArmPath.Collection($"{Subscription}{gallery}/images/i", "versions"), _ => Task.CompletedTask, CancellationToken.None);

        Assert.Equal(ReadFailureReason.Throttled, (await VersionAsync("west1"))?.Reason);
        var sent = transport.Requests.Count;
        Assert.Equal(ReadFailureReason.Throttled, (await VersionAsync("west2"))?.Reason);
        Assert.Equal(sent, transport.Requests.Count);
        Assert.Null(await VersionAsync("north"));
        await _clock.Delay(TimeSpan.FromMinutes(16), CancellationToken.None);
        Assert.Null(await VersionAsync("west2"));
        Assert.InRange(_clock.Elapsed.TotalMinutes, 20, 21);

        async Task<ReadFailure?> VersionAsync(string gallery) => (await reader.ReadVersionAsync($"{Subscription}{gallery}/images/i/versions/1.0.0", CancellationToken.None)).Failure;
    }

    [Fact]
    public async Task A_long_pause_of_Resource_Manager_stops_the_whole_subscription_and_no_other()
    {
        var transport = new ScriptedTransport(request => request.Path.StartsWith("/subscriptions/one", StringComparison.Ordinal)
            ? new ArmResponse(429, """{"error":{"code":"SubscriptionRequestsThrottled","message":"m"}}""", [new("Retry-After", "3600")])
            : new ArmResponse(200, $$"""{"id":"{{request.Path}}"}"""));
        var reader = new ArmReader(transport, new ArmReaderSettings { Clock = _clock });
        for (var number = 0; number < 10; number++)
            Assert.Equal(ReadFailureReason.Throttled, (await reader.GetAsync($"/subscriptions/one/resourceGroups/g{number}", CancellationToken.None)).Failure!.Reason);

        Assert.Single(transport.Requests);
        Assert.Null((await reader.GetAsync("/subscriptions/two/resourceGroups/g", CancellationToken.None)).Failure);
    }

    [Fact]
    public async Task Requests_that_wait_for_a_short_pause_learn_of_a_long_one()
    {
        var budget = new OperationBudget(_clock, TimeSpan.FromMinutes(5));
        budget.Pause(TimeSpan.FromMinutes(4));
        var waiting = budget.TakeAsync(CancellationToken.None);
        var reason = ReadFailures.TimedOut(TimeSpan.Zero, 1);
        budget.Pause(TimeSpan.FromHours(1), reason);

        Assert.Same(reason, await budget.TakeAsync(CancellationToken.None));
        Assert.True(await waiting is null || ReferenceEquals(await waiting, reason));
    }

    [Theory]
    [InlineData("1e9")]
    [InlineData("abc")]
    [InlineData("-5")]
    [InlineData("NaN")]
    [InlineData("\u001b[2J")]
    public async Task A_time_to_wait_that_is_none_is_not_quoted(string retryAfter)
    {
        var transport = new ScriptedTransport(_ => new ArmResponse(429, "", [new("Retry-After", retryAfter)]));
        var failure = (await new ArmReader(transport, new ArmReaderSettings { Clock = _clock }).GetAsync("/subscriptions/s", CancellationToken.None)).Failure!;

        Assert.Equal("Azure throttled the request (429) in 6 attempts.", failure.Message);
    }
}
