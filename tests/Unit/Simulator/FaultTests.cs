using System.Diagnostics;
using System.Net;
using System.Text.Json;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Simulators;

public sealed class FaultTests
{
    private const string Versions = SimulatedAzure.WebServer + "/versions";

    [Theory]
    [InlineData(FaultKind.Unauthorized, HttpStatusCode.Unauthorized, "ExpiredAuthenticationToken")]
    [InlineData(FaultKind.Forbidden, HttpStatusCode.Forbidden, "AuthorizationFailed")]
    [InlineData(FaultKind.NotFound, HttpStatusCode.NotFound, "ResourceNotFound")]
    [InlineData(FaultKind.Conflict, HttpStatusCode.Conflict, "Conflict")]
    [InlineData(FaultKind.Throttled, HttpStatusCode.TooManyRequests, "SubscriptionRequestsThrottled")]
    [InlineData(FaultKind.ComputeThrottled, HttpStatusCode.TooManyRequests, "OperationNotAllowed")]
    [InlineData(FaultKind.ServerError, HttpStatusCode.InternalServerError, "InternalServerError")]
    [InlineData(FaultKind.Unavailable, HttpStatusCode.ServiceUnavailable, "ServiceUnavailable")]
    public async Task A_status_is_returned_and_marked_in_the_log(FaultKind kind, HttpStatusCode status, string code)
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(kind, "/versions/2.4.0");

        (await azure.ReadAsync(Versions + "/2.4.0")).Is(status, code);
        (await azure.ReadAsync(Versions + "/2.3.0")).Ok();

        Assert.Equal([(FaultKind?)kind, null], azure.Simulator.Requests.All.Select(request => request.Fault));
    }

    [Theory]
    [InlineData(FaultKind.Throttled)]
    [InlineData(FaultKind.ComputeThrottled)]
    public async Task Throttling_says_how_long_to_wait(FaultKind kind)
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(new Fault(kind) { RetryAfter = TimeSpan.FromSeconds(17) });

        var answer = await azure.ReadAsync(Versions);

        Assert.Equal("17", answer.Header("Retry-After"));
        Assert.DoesNotContain(azure.Simulator.Requests.All, request => request.IsBudgetRefusal);
        if (kind == FaultKind.ComputeThrottled)
            Assert.Equal(251, (int)JsonDocument.Parse((string)answer.Json["error"]!["details"]![0]!["message"]!).RootElement.GetProperty("measuredRequestCount").GetInt32());
    }

    [Theory]
    [InlineData(FaultKind.ConnectionReset, 0)]
    [InlineData(FaultKind.TruncatedBody, 200)]
    public async Task A_connection_reset_returns_no_response(FaultKind kind, int logged)
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(kind, count: 1);

        await Assert.ThrowsAsync<HttpRequestException>(() => azure.ReadAsync(Versions));

        (await azure.ReadAsync(Versions)).Ok();
        var first = azure.Simulator.Requests.All[0];
        Assert.Equal((logged, (FaultKind?)kind), (first.Status, first.Fault));
    }

    [Fact]
    public async Task Malformed_json_comes_with_status_200()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(FaultKind.MalformedJson);

        var answer = await azure.ReadAsync(Versions);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.ThrowsAny<JsonException>(() => answer.Json);
    }

    [Fact]
    public async Task A_slow_body_is_complete_but_late()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var delay = TimeSpan.FromMilliseconds(300);
        azure.Simulator.Faults.Add(new Fault(FaultKind.SlowBody) { Delay = delay });
        var watch = Stopwatch.StartNew();

        (await azure.ReadAsync(Versions)).Ok();

        Assert.InRange(watch.Elapsed, delay * 0.9, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_hanging_request_is_in_the_log_and_ends_with_the_client()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(FaultKind.Hang, count: 1);
        using var patience = new CancellationTokenSource();
        var hanging = azure.SendAsync(HttpMethod.Get, Versions + "?api-version=2024-03-03", cancellation: patience.Token);
        await azure.Simulator.Requests.WaitForAsync(request => request.Fault == FaultKind.Hang);

        Assert.False(hanging.IsCompleted);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
        (await azure.ReadAsync(Versions)).Ok();
    }

    [Fact]
    public async Task A_hanging_request_does_not_keep_the_simulator_alive()
    {
        var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(FaultKind.Hang);
        var hanging = azure.ReadAsync(Versions);
        await azure.Simulator.Requests.WaitForAsync(request => request.Fault == FaultKind.Hang);

        await azure.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => hanging);
    }

    [Fact]
    public async Task Endless_pages_never_repeat_an_address()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(FaultKind.EndlessNextLink, "/versions");
        (await azure.ReadAsync(Versions + "/2.3.0")).Ok();
        var seen = new HashSet<string>();

        var next = Versions + "?api-version=2024-03-03";
        for (var page = 0; page < 10; page++)
        {
            Assert.True(seen.Add(next));
            next = (string)(await azure.GetAsync(next)).Ok()["nextLink"]!;
        }

        Assert.Equal(10, azure.Simulator.Requests.All.Count(request => request.Fault == FaultKind.EndlessNextLink));
    }

    [Fact]
    public async Task A_next_page_may_be_on_another_host()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(FaultKind.ForeignNextLink);

        Assert.NotEqual("localhost", new Uri((string)(await azure.ReadAsync(Versions)).Ok()["nextLink"]!).Host);
    }

    [Fact]
    public async Task A_count_ends_a_fault()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(FaultKind.Unavailable, count: 3);

        var statuses = new List<HttpStatusCode>();
        for (var time = 0; time < 5; time++)
            statuses.Add((await azure.ReadAsync(Versions)).Status);

        Assert.Equal([503, 503, 503, 200, 200], statuses.Select(status => (int)status));
    }

    [Fact]
    public async Task Randomness_depends_on_the_seed_and_the_path_but_not_on_the_order()
    {
        var forwards = await FaultedAsync(seed: 7, Enumerable.Range(0, 200));
        var backwards = await FaultedAsync(seed: 7, Enumerable.Range(0, 200).Reverse());
        var other = await FaultedAsync(seed: 8, Enumerable.Range(0, 200));

        Assert.InRange(forwards.Count, 20, 60);
        Assert.Equal(forwards, backwards);
        Assert.NotEqual(forwards, other);

        static async Task<SortedSet<string>> FaultedAsync(int seed, IEnumerable<int> numbers)
        {
            await using var azure = await SimulatedAzure.StartAsync(options => options with { Seed = seed });
            azure.Simulator.Faults.Add(new Fault(FaultKind.NotFound, FaultKind.ServerError) { Probability = 0.2 });
            foreach (var number in numbers)
                await azure.ReadAsync($"{Versions}/1.{number}.0");
            Assert.Equal(2, azure.Simulator.Requests.All.Select(request => request.Fault).Where(fault => fault is not null).Distinct().Count());
            return [.. azure.Simulator.Requests.All.Where(request => request.Fault is not null).Select(request => $"{request.Path} {request.Fault}")];
        }
    }

    [Fact]
    public async Task A_fault_may_affect_only_one_HTTP_method_or_the_sign_in()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(new Fault(FaultKind.Conflict) { Method = "PATCH" });
        azure.Simulator.Faults.Add(FaultKind.Unavailable, "/oauth2/");

        (await azure.ReadAsync(Versions + "/2.3.0")).Ok();
        (await azure.SendAsync(HttpMethod.Patch, Versions + "/2.3.0?api-version=2024-03-03", "{}")).Is(HttpStatusCode.Conflict, "Conflict");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await azure.SendAsync(HttpMethod.Post, $"/{ContosoWorld.Tenant}/oauth2/v2.0/token")).Status);
    }

    [Fact]
    public async Task Faults_can_be_added_and_removed_over_HTTP_and_requests_counted()
    {
        await using var azure = await SimulatedAzure.StartAsync();

        var added = (await azure.SendAsync(HttpMethod.Post, "/simulator/faults", """[{"kind":"429","path":"/2.4.0","count":1,"retryAfter":5},{"kind":"hang|slowBody","path":"/none","probability":0.5}]""")).Ok();
        var throttled = await azure.ReadAsync(Versions + "/2.4.0");
        await azure.ReadAsync(Versions + "/2.3.0");
        var counts = (await azure.GetAsync("/simulator/requests")).Ok();
        var ended = (await azure.SendAsync(HttpMethod.Delete, "/simulator/faults")).Ok();

        Assert.Equal(["Throttled", "Hang|SlowBody"], added["faults"]!.AsArray().Select(fault => (string?)fault!["kind"]));
        Assert.Equal("5", throttled.Header("Retry-After"));
        Assert.Equal((2, 1, 1, 1), ((int)counts["total"]!, (int)counts["byStatus"]!["200"]!, (int)counts["byStatus"]!["429"]!, (int)counts["byFault"]!["Throttled"]!));
        Assert.Empty(ended["faults"]!.AsArray());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"kind":"earthquake"}""")]
    [InlineData("""{"kind":"429","probability":2}""")]
    public async Task An_invalid_fault_is_rejected_with_an_example(string body)
    {
        await using var azure = await SimulatedAzure.StartAsync();

        var answer = (await azure.SendAsync(HttpMethod.Post, "/simulator/faults", body)).Is(HttpStatusCode.BadRequest, "InvalidFault");

        Assert.Contains("\"kind\":\"Throttled\"", answer.Message, StringComparison.Ordinal);
        Assert.Empty(azure.Simulator.Faults.All);
    }

    [Fact]
    public async Task Latency_is_simulated()
    {
        var latency = TimeSpan.FromMilliseconds(60);
        await using var azure = await SimulatedAzure.StartAsync(options => options with { Latency = latency, Jitter = TimeSpan.FromMilliseconds(10) });
        await azure.ReadAsync(Versions);
        var watch = Stopwatch.StartNew();

        await azure.ReadAsync(Versions);

        Assert.InRange(watch.Elapsed, latency * 0.9, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_log_shows_how_many_requests_were_in_progress()
    {
        await using var azure = await SimulatedAzure.StartAsync(options => options with { Latency = TimeSpan.FromMilliseconds(200) });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => azure.ReadAsync(Versions)));

        Assert.InRange(azure.Simulator.Requests.All.Max(request => request.Concurrent), 2, 8);
    }
}
