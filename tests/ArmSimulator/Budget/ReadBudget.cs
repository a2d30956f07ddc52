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

    /// <summary>Takes a token for a request; the throttled response if there is none.</summary>
    /// <param name="call">The request.</param>
    /// <param name="header">The header that reports what is left.</param>
    public Answer? Take(ArmCall call, out KeyValuePair<string, string> header)
    {
        header = default;
        if (!options.Budget)
            return null;
        // Resource Graph has its own quota, but a query to it also counts as a read of the tenant.
        var reads = call.IsRead || call.Path.Key.StartsWith("/providers/microsoft.resourcegraph", StringComparison.Ordinal);
        var scope = call.Path.SubscriptionId?.ToLowerInvariant() ?? "";
        var bucket = _buckets.GetOrAdd((scope, reads), key => new TokenBucket(key.Reads ? options.Reads : options.Writes, call.Now));
        var taken = bucket.TryTake(call.Now, out var remaining, out var wait);
        header = new($"x-ms-ratelimit-remaining-{(scope.Length > 0 ? "subscription" : "tenant")}-{(reads ? "reads" : "writes")}", remaining.ToString(CultureInfo.InvariantCulture));
        return taken ? null : Throttling.Arm(call, wait, isBudget: true).With(header.Key, header.Value);
    }
}
