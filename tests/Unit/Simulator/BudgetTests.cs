using System.Net;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Simulators;

public sealed class BudgetTests
{
    private const string Versions = SimulatedAzure.WebServer + "/versions";

    [Fact]
    public async Task Reads_are_counted_down_throttled_and_restored_over_time()
    {
        await using var azure = await StartAsync();

        Assert.Equal("2", (await azure.ReadAsync(Versions)).Header("x-ms-ratelimit-remaining-subscription-reads"));
        Assert.Equal("1", (await azure.ReadAsync(Versions)).Header("x-ms-ratelimit-remaining-subscription-reads"));
        (await azure.ReadAsync(Versions)).Ok();
        var refused = (await azure.ReadAsync(Versions)).Is(HttpStatusCode.TooManyRequests, "SubscriptionRequestsThrottled");
        azure.Clock.Advance(TimeSpan.FromSeconds(1));
        var still = await azure.ReadAsync(Versions);
        azure.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(("2", "0"), (refused.Header("Retry-After"), refused.Header("x-ms-ratelimit-remaining-subscription-reads")));
        Assert.Equal(("1", HttpStatusCode.TooManyRequests), (still.Header("Retry-After"), still.Status));
        (await azure.ReadAsync(Versions)).Ok();
        Assert.Equal(2, azure.Simulator.Requests.All.Count(request => request.IsBudgetRefusal));
        Assert.All(azure.Simulator.Requests.All, request => Assert.Null(request.Fault));
    }

    [Fact]
    public async Task Each_subscription_and_the_tenant_have_separate_budgets()
    {
        await using var azure = await StartAsync();
        for (var time = 0; time < 4; time++)
            await azure.ReadAsync(Versions);

        (await azure.ReadAsync($"/subscriptions/{ContosoWorld.Test}/resourceGroups")).Ok();
        Assert.Equal("2", (await azure.ReadAsync("/subscriptions")).Header("x-ms-ratelimit-remaining-tenant-reads"));
    }

    [Fact]
    public async Task Writes_have_a_separate_budget()
    {
        await using var azure = await StartAsync();

        var answer = await azure.SendAsync(HttpMethod.Patch, $"{Versions}/2.3.0?api-version=2024-03-03", "{}");

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.Equal("1", answer.Header("x-ms-ratelimit-remaining-subscription-writes"));
    }

    [Fact]
    public async Task Without_a_budget_nothing_is_counted()
    {
        await using var azure = await SimulatedAzure.StartAsync(options => options with { Reads = new(1, 0.001) });

        (await azure.ReadAsync(Versions)).Ok();
        Assert.Null((await azure.ReadAsync(Versions)).Header("x-ms-ratelimit-remaining-subscription-reads"));
    }

    [Fact]
    public async Task Resource_Graph_has_a_quota_in_windows()
    {
        await using var azure = await SimulatedAzure.StartAsync(options => options with { Budget = true, GraphQueries = 2 });

        Assert.Equal(("1", "00:00:05"), Quota(await azure.AskAsync("resources")));
        azure.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(("0", "00:00:03"), Quota(await azure.AskAsync("resources")));
        var refused = (await azure.AskAsync("resources")).Is(HttpStatusCode.TooManyRequests, "RateLimiting");
        azure.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("3", refused.Header("Retry-After"));
        Assert.Equal(("1", "00:00:05"), Quota(await azure.AskAsync("resources")));
        Assert.Single(azure.Simulator.Requests.All, request => request.IsBudgetRefusal);

        static (string?, string?) Quota(Reply reply) => (reply.Header("x-ms-user-quota-remaining"), reply.Header("x-ms-user-quota-resets-after"));
    }

    private static Task<SimulatedAzure> StartAsync() =>
        SimulatedAzure.StartAsync(options => options with { Budget = true, Reads = new(3, 0.5), Writes = new(2, 1) });
}
