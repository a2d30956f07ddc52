using System.Collections.Concurrent;
using System.Globalization;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>
/// The budget of Azure Resource Manager for a subscription: 250 reads and 25 more per second, 200 writes and 10 more per
/// second. Paths without a subscription share the tenant's budget.
/// </summary>
internal sealed class ReadBudget(SimulatorOptions options)
{
    private readonly ConcurrentDictionary<(string Scope, bool Reads), TokenBucket> _buckets = new();
    private readonly ConcurrentDictionary<string, TokenBucket> _global = new();

    /// <summary>Takes a token for a request; the throttled response if there is none.</summary>
    /// <param name="call">The request.</param>
    /// <param name="headers">The headers that report what is left: to the caller, and to all callers together.</param>
    public Answer? Take(ArmCall call, out KeyValuePair<string, string>[] headers)
    {
        headers = [];
        if (!options.Budget)
            return null;
        // Resource Graph has its own quota, but a query to it also counts as a read of the tenant.
        var reads = call.IsRead || call.Path.Key.StartsWith("/providers/microsoft.resourcegraph", StringComparison.Ordinal);
        var scope = call.Path.SubscriptionId?.ToLowerInvariant() ?? "";
        var bucket = _buckets.GetOrAdd((scope, reads), key => new TokenBucket(key.Reads ? options.Reads : options.Writes, call.Now));
        var taken = bucket.TryTake(call.Now, out var remaining, out var wait);
        var prefix = $"x-ms-ratelimit-remaining-{(scope.Length > 0 ? "subscription" : "tenant")}-";
        headers = [new(prefix + (reads ? "reads" : "writes"), remaining.ToString(CultureInfo.InvariantCulture))];
        if (reads && scope.Length > 0)
        {
            _global.GetOrAdd(scope, _ => new TokenBucket(options.GlobalReads, call.Now)).TryTake(call.Now, out var left, out _);
            headers = [.. headers, new(prefix + "global-reads", left.ToString(CultureInfo.InvariantCulture))];
        }

        return taken ? null : headers.Aggregate(Throttling.Arm(call, wait, isBudget: true), (answer, header) => answer.With(header.Key, header.Value));
    }
}
