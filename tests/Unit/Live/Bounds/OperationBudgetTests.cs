using System.Globalization;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live;

/// <summary>The budget against a service that counts like Compute: requests in windows, with many under way at the same time.</summary>
public sealed class OperationBudgetTests
{
    private const int AtOnce = 16;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    // A response arrives while the next request waits; here it is recorded before.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(1);

    private readonly VirtualClock _clock = new();

    [Theory]
    // The recorded limits; a busy subscription; and a service whose windows are shorter than their names say.
    [InlineData(5000, 2000, 180, 10_000, 1800, 1)]
    [InlineData(600, 200, 180, 10_000, 1800, 1)]
    [InlineData(3000, 2000, 180, 2000, 1800, 1)]
    [InlineData(240, 40, 8, 100_000, 1800, 6)]
    public async Task It_slows_down_before_nothing_is_left(int count, int shortLimit, int shortSeconds, int longLimit, int longSeconds, int mostRefused)
    {
        var service = new Windows(_clock, (shortLimit, shortSeconds, "3Min"), (longLimit, longSeconds, "30Min"));
        var budget = new OperationBudget(_clock);
        var underWay = new Queue<(TimeSpan Due, ArmResponse Answer)>();
        for (var done = 0; done < count;)
        {
            await budget.TakeAsync(CancellationToken.None);
            underWay.Enqueue((_clock.Elapsed + Latency, service.Answer()));
            if (underWay.Count == AtOnce && underWay.Peek().Due - _clock.Elapsed is { Ticks: > 0 } rest)
                await _clock.Delay(rest, CancellationToken.None);
            while (underWay.Count > 0 && underWay.Peek().Due <= _clock.Elapsed + Pace)
            {
                var answer = underWay.Dequeue().Answer;
                budget.Return(answer);
                if (answer.StatusCode == 200)
                    done++;
                else
                    budget.Pause(TimeSpan.FromSeconds(double.Parse(answer.Header("Retry-After")!, CultureInfo.InvariantCulture)));
            }
        }

        Assert.InRange(service.Refused, 0, mostRefused);
        // In each window but the last, what is allowed is used, and the next is noticed within ten seconds.
        var windows = Math.Max((count - 1) / shortLimit * (shortSeconds + 15.0), (count - 1) / longLimit * (longSeconds + 15.0));
        Assert.InRange(_clock.Elapsed.TotalSeconds, 0, windows + shortSeconds);
    }

    [Fact]
    public async Task A_service_that_reports_nothing_delays_nothing()
    {
        var budget = new OperationBudget(_clock);
        for (var time = 0; time < 10_000; time++)
        {
            await budget.TakeAsync(CancellationToken.None);
            budget.Return(new ArmResponse(200, "{}", [new("x-ms-ratelimit-remaining-resource", "odd, Microsoft.Compute/X3Min;many,;5")]));
        }

        Assert.Equal(TimeSpan.Zero, _clock.Elapsed);
    }

    private sealed class Windows(VirtualClock clock, params (int Limit, int Seconds, string Name)[] windows)
    {
        private readonly Dictionary<string, (int Number, int Used)> _used = [];

        public int Refused { get; private set; }

        public ArmResponse Answer()
        {
            var counts = windows.Select(window => (window, Left: window.Limit - UsedOf(window))).ToList();
            var refusing = counts.Where(count => count.Left <= 0).Select(count => count.window).ToList();
            if (refusing.Count > 0)
            {
                Refused++;
                var wait = refusing.Max(window => window.Seconds - (clock.Elapsed.TotalSeconds % window.Seconds));
                return new ArmResponse(429, "", [Header(counts.Select(count => (count.window.Name, Math.Max(count.Left, 0)))), new("Retry-After", Math.Ceiling(wait).ToString(CultureInfo.InvariantCulture))]);
            }

            foreach (var window in windows)
                _used[window.Name] = (NumberOf(window), UsedOf(window) + 1);
            return new ArmResponse(200, "{}", [Header(counts.Select(count => (count.window.Name, count.Left - 1)))]);
        }

        private int NumberOf((int Limit, int Seconds, string Name) window) => (int)(clock.Elapsed.TotalSeconds / window.Seconds);

        private int UsedOf((int Limit, int Seconds, string Name) window) =>
            _used.TryGetValue(window.Name, out var used) && used.Number == NumberOf(window) ? used.Used : 0;

        private static KeyValuePair<string, string> Header(IEnumerable<(string Name, int Left)> counts) =>
            new("x-ms-ratelimit-remaining-resource", string.Join(',', counts.Select(count => $"Microsoft.Compute/GetGalleryImageVersion{count.Name};{count.Left}")));
    }
}
