using System.Collections.Concurrent;
using System.Globalization;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The quota of Resource Graph for one user: 15 queries in 5 seconds, counted in windows.</summary>
internal sealed class GraphQuota(SimulatorOptions options)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, Count> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts a query.</summary>
    /// <param name="call">The query.</param>
    /// <param name="headers">The headers that report what is left.</param>
    /// <returns>The throttled response if nothing is left; otherwise null.</returns>
    public Answer? Take(ArmCall call, out KeyValuePair<string, string>[] headers)
    {
        var count = _counts.GetOrAdd(call.Caller.ObjectId, _ => new Count());
        int remaining;
        TimeSpan reset;
        lock (count)
        {
            if (call.Now - count.Since >= Window)
                (count.Since, count.Used) = (call.Now, 0);
            count.Used++;
            remaining = options.Budget ? options.GraphQueries - count.Used : options.GraphQueries;
            reset = count.Since + Window - call.Now;
        }

        headers =
        [
            new("x-ms-user-quota-remaining", Math.Max(0, remaining).ToString(CultureInfo.InvariantCulture)),
            new("x-ms-user-quota-resets-after", TimeSpan.FromSeconds(Math.Ceiling(reset.TotalSeconds)).ToString("c", CultureInfo.InvariantCulture)),
        ];
        if (remaining >= 0)
            return null;
        var refusal = Answer.Error(429, "RateLimiting", "Client application has been throttled and should not attempt to repeat the request until an amount of time has elapsed. Please see https://aka.ms/resourcegraph-throttling for help.");
        return new Answer { Status = 429, Body = refusal.Body, IsBudgetRefusal = true }.With("Retry-After", Math.Max(1, (int)Math.Ceiling(reset.TotalSeconds)).ToString(CultureInfo.InvariantCulture));
    }

    private sealed class Count
    {
        public DateTimeOffset Since { get; set; }

        public int Used { get; set; }
    }
}
