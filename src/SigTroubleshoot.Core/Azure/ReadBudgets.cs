using System.Collections.Concurrent;

namespace SigTroubleshoot.Azure;

/// <summary>The read budgets of one call: the service counts each subscription for itself, and Resource Graph apart from all.</summary>
internal sealed class ReadBudgets
{
    private readonly ConcurrentDictionary<string, ReadBudget> _budgets = new(StringComparer.OrdinalIgnoreCase);
    private readonly LiveClock _clock;

    /// <param name="clock">The time.</param>
    public ReadBudgets(LiveClock clock) => _clock = clock;

    /// <summary>The budget a request counts against.</summary>
    public ReadBudget For(string path) => _budgets.GetOrAdd(KeyOf(path), _ => new ReadBudget(_clock));

    // "/subscriptions/{id}/…" gives the id, "/providers/Microsoft.ResourceGraph/…" the provider.
    private static string KeyOf(string path)
    {
        var parts = path.Split(['/', '?'], 4);
        return parts.Length > 2 ? parts[2] : "";
    }
}
