using System.Collections.Concurrent;
using System.Globalization;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>
/// The budget of Compute: each operation has a number of requests in windows of 3 and 30 minutes, in each subscription and
/// region. Each answer says what is left.
/// </summary>
internal sealed class ComputeBudget(World world, SimulatorOptions options)
{
    private readonly ConcurrentDictionary<string, Windows> _windows = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts a request.</summary>
    /// <param name="call">The request.</param>
    /// <param name="header">What <c>x-ms-ratelimit-remaining-resource</c> reports; null if the request is not counted.</param>
    /// <returns>The throttled response if nothing is left; otherwise null.</returns>
    public Answer? Take(ArmCall call, out string? header)
    {
        header = null;
        if (!options.Budget || ComputeLimits.OperationOf(call) is not { } operation || !options.Compute.TryGetValue(operation, out var limits))
            return null;
        var windows = _windows.GetOrAdd($"{call.Path.SubscriptionId}|{RegionOf(call.Path)}|{operation}", _ => new Windows(limits, options.ComputeWindow));
        var policy = windows.Take(operation, call.Now, out header, out var wait);
        return policy is null ? null : Throttling.Documented(call, policy, wait, isBudget: true);
    }

    private string RegionOf(ResourcePath path)
    {
        if (path.Is(4, "locations") && path.Segments.Length > 5)
            return Regions.Normalize(path.Segments[5]);
        return path.Segments.Length >= 8 && world.Resources.TryGet(path.Take(8), out var resource) ? resource.Region : "";
    }

    private sealed class Windows(ComputeLimits limits, TimeSpan shorter)
    {
        private readonly Lock _lock = new();
        private readonly Window _three = new(limits.ThreeMinutes, shorter);
        private readonly Window _thirty = new(limits.ThirtyMinutes, shorter * 10);

        /// <summary>Counts a request; the policy that refuses it, or null.</summary>
        public string? Take(string operation, DateTimeOffset now, out string header, out TimeSpan wait)
        {
            lock (_lock)
            {
                _three.Start(now);
                _thirty.Start(now);
                var refusing = _thirty.Left == 0 ? _thirty : _three.Left == 0 ? _three : null;
                if (refusing is null)
                {
                    _three.Left--;
                    _thirty.Left--;
                }

                header = string.Create(CultureInfo.InvariantCulture, $"Microsoft.Compute/{operation}3Min;{_three.Left},Microsoft.Compute/{operation}30Min;{_thirty.Left}");
                wait = refusing?.End - now ?? TimeSpan.Zero;
                return refusing is null ? null : operation + (refusing == _three ? "3Min" : "30Min");
            }
        }
    }

    private sealed class Window(int limit, TimeSpan length)
    {
        public int Left { get; set; }

        public DateTimeOffset End { get; private set; } = DateTimeOffset.MinValue;

        public void Start(DateTimeOffset now)
        {
            if (now < End)
                return;
            Left = limit;
            End = now + length;
        }
    }
}
