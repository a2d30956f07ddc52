using System.Globalization;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live;

/// <summary>The budget against a service that counts like Azure: a bucket with a number of reads, refilled at a fixed rate.</summary>
public sealed class ReadBudgetTests
{
    private readonly VirtualClock _clock = new();

    [Theory]
    [InlineData(250, 25, 250)]
    [InlineData(250, 25, 40)]
    [InlineData(250, 25, 3)]
    public async Task Nothing_is_throttled_and_hardly_any_time_is_lost(int capacity, int perSecond, int left)
    {
        const int count = 3000;
        var service = new Bucket(_clock, capacity, perSecond, left);
        var budget = new ReadBudget(_clock);
        for (var i = 0; i < count; i++)
        {
            await budget.TakeAsync(CancellationToken.None);
            budget.Return(service.Answer());
        }

        Assert.Equal(0, service.Refused);
        var ideal = (count - left) / (double)perSecond;
        Assert.InRange(_clock.Elapsed.TotalSeconds, ideal * 0.99, ideal * 1.1);
    }

    [Fact]
    public async Task A_service_that_reports_no_count_delays_nothing()
    {
        var budget = new ReadBudget(_clock);
        for (var i = 0; i < 10_000; i++)
        {
            await budget.TakeAsync(CancellationToken.None);
            budget.Return(new ArmResponse(200, "{}"));
        }

        Assert.Equal(TimeSpan.Zero, _clock.Elapsed);
    }

    [Fact]
    public async Task A_service_with_plenty_left_delays_nothing()
    {
        var budget = new ReadBudget(_clock);
        for (var i = 0; i < 5_000; i++)
        {
            await budget.TakeAsync(CancellationToken.None);
            budget.Return(Answer(11_999 - i));
        }

        Assert.Equal(TimeSpan.Zero, _clock.Elapsed);
    }

    [Fact]
    public async Task A_subscription_with_a_smaller_budget_is_read_ever_more_slowly()
    {
        var service = new Bucket(_clock, 20, 2, 20);
        var budget = new ReadBudget(_clock);
        for (var i = 0; i < 400; i++)
        {
            await budget.TakeAsync(CancellationToken.None);
            var answer = service.Answer();
            budget.Return(answer);
            if (answer.StatusCode == 429)
                budget.Pause(TimeSpan.FromSeconds(1));
        }

        // It takes about a dozen throttled requests to slow down from 25 per second to 2.
        Assert.InRange(service.Refused, 1, 40);
    }

    [Fact]
    public async Task Transient_throttling_by_a_service_that_reports_no_count_costs_little()
    {
        var budget = new ReadBudget(_clock);
        for (var i = 0; i < 10_000; i++)
        {
            await budget.TakeAsync(CancellationToken.None);
            var isRefused = i % 100 == 50;
            budget.Return(new ArmResponse(isRefused ? 429 : 200, "{}"));
            if (isRefused)
                budget.Pause(TimeSpan.Zero);
        }

        Assert.InRange(_clock.Elapsed.TotalSeconds, 1, 150);
    }

    [Fact]
    public async Task A_pause_delays_all_requests()
    {
        var budget = new ReadBudget(_clock);
        await budget.TakeAsync(CancellationToken.None);
        budget.Return(null);
        budget.Pause(TimeSpan.FromSeconds(9));
        await budget.TakeAsync(CancellationToken.None);
        Assert.InRange(_clock.Elapsed.TotalSeconds, 9, 9.5);
    }

    [Fact]
    public async Task Canceling_ends_the_wait()
    {
        var budget = new ReadBudget(LiveClock.System);
        budget.Pause(TimeSpan.FromHours(1));
        using var cancellation = new CancellationTokenSource();
        var first = budget.TakeAsync(cancellation.Token);
        var second = budget.TakeAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Theory]
    [InlineData("/subscriptions/a/x", "/subscriptions/A/y?z", true)]
    [InlineData("/subscriptions/a/x", "/subscriptions/b/x", false)]
    [InlineData("/subscriptions/a/x", "/providers/Microsoft.ResourceGraph/resources?x", false)]
    public void Each_subscription_has_a_separate_budget(string path, string other, bool same)
    {
        var budgets = new ReadBudgets(_clock);
        Assert.Equal(same, ReferenceEquals(budgets.For(path), budgets.For(other)));
    }

    private static ArmResponse Answer(int left) =>
        new(200, "{}", [new("x-ms-ratelimit-remaining-subscription-reads", left.ToString(CultureInfo.InvariantCulture))]);

    private sealed class Bucket(VirtualClock clock, int capacity, int perSecond, int left)
    {
        private double _left = left;
        private TimeSpan _counted = clock.Elapsed;

        public int Refused { get; private set; }

        public ArmResponse Answer()
        {
            _left = Math.Min(_left + ((clock.Elapsed - _counted).TotalSeconds * perSecond), capacity);
            _counted = clock.Elapsed;
            if (_left < 1)
            {
                Refused++;
                return new ArmResponse(429, "", [new("x-ms-ratelimit-remaining-subscription-reads", "0")]);
            }

            _left--;
            return ReadBudgetTests.Answer((int)_left);
        }
    }
}
