using System.Collections.Concurrent;

namespace SigTroubleshoot.Azure;

/// <summary>The read budgets of one call: the service counts each subscription separately, and Resource Graph separately from all.</summary>
internal sealed class ReadBudgets
{
    private readonly ConcurrentDictionary<string, ReadBudget> _budgets = new(StringComparer.OrdinalIgnoreCase);
    private readonly LiveClock _clock;

    /// <param name="clock">The clock.</param>
    public ReadBudgets(LiveClock clock) => _clock = clock;

    /// <summary>The budget that a request counts against.</summary>
    public ReadBudget For(string path) => _budgets.GetOrAdd(KeyOf(path), _ => new ReadBudget(_clock));

    // The ID in "/subscriptions/{id}/…", the provider in "/providers/Microsoft.ResourceGraph/…".
    private static string KeyOf(string path)
    {
        var parts = path.Split(['/', '?'], 4);
        return parts.Length > 2 ? parts[2] : "";
    }
}
