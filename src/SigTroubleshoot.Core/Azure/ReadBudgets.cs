using System.Collections.Concurrent;
using SigTroubleshoot.Azure.Wire;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>
/// The limits that the requests of one call count against: Resource Manager's of each subscription, Resource Graph's, and
/// those of Compute, which counts each kind of request in each subscription and region.
/// </summary>
internal sealed class ReadBudgets
{
    private readonly ConcurrentDictionary<string, ReadBudget> _budgets = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, OperationBudget> _operations = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _regions = new(StringComparer.OrdinalIgnoreCase);
    private readonly LiveClock _clock;
    private readonly TimeSpan? _longestPause;

    /// <param name="clock">The clock.</param>
    /// <param name="longestPause">The longest pause that is waited for; null for any.</param>
    public ReadBudgets(LiveClock clock, TimeSpan? longestPause = null)
    {
        _clock = clock;
        _longestPause = longestPause;
    }

    /// <summary>The budget of Resource Manager or Resource Graph that a request counts against.</summary>
    public ReadBudget For(string path) => For(ArmAddress.Of(path));

    /// <summary>The budget of Resource Manager or Resource Graph that a request counts against.</summary>
    public ReadBudget For(ArmAddress address) =>
        _budgets.GetOrAdd(address.Subscription.Length > 0 ? address.Subscription : address.Provider, _ => new ReadBudget(_clock, _longestPause));

    /// <summary>The budget of Compute that a request counts against; null if it is not a request to Compute.</summary>
    public OperationBudget? ForOperation(ArmAddress address) => address.IsCompute
        ? _operations.GetOrAdd($"{address.Subscription}|{RegionOf(address)}|{address.Kind}", _ => new OperationBudget(_clock, _longestPause))
        : null;

    /// <summary>Learns the regions of galleries from a resource, or from what a list contains: all resources of a gallery have its location.</summary>
    public void Learn(JsonValue answer)
    {
        var items = answer["value"] is { Kind: JsonKind.Array } list ? list.Items : [answer];
        foreach (var item in items)
        {
            if (item["location"].Text is { Length: > 0 } location && item["id"].Text is { Length: > 0 } id && id.IndexOf("/galleries/", StringComparison.OrdinalIgnoreCase) >= 0)
                _regions[ArmAddress.Of(id).Gallery] = AzureRegion.Normalize(location);
        }
    }

    // As long as their regions are unknown, galleries of one subscription are treated as if they were in the same one.
    private string RegionOf(ArmAddress address) =>
        address.Region.Length > 0 ? address.Region : _regions.TryGetValue(address.Gallery, out var region) ? region : "";
}
