using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>Tracks the pages of one list: which items are new, and whether the pages end.</summary>
internal sealed class PageTrail
{
    /// <summary>The number of consecutive pages that may contain nothing new: the service filters after it has split a list into pages.</summary>
    private const int MostBarren = 20;

    private readonly HashSet<string> _ids;
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private int _barren;

    /// <param name="ids">The IDs that were returned already, including by other lists; null for none.</param>
    public PageTrail(HashSet<string>? ids = null) => _ids = ids ?? new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The items of a page that no earlier page had; an item without an ID is always new.</summary>
    public IReadOnlyList<JsonValue> New(JsonValue items)
    {
        var found = items.Items.Where(item => item["id"].Text is not { Length: > 0 } id || _ids.Add(id)).ToList();
        _barren = found.Count > 0 ? 0 : _barren + 1;
        return found;
    }

    /// <summary>Moves to a page.</summary>
    /// <param name="page">What identifies the page: a path or a token.</param>
    /// <returns>Why it should not be read: it was read already, or pages no longer contain anything new; null if it should be read.</returns>
    public ReadFailure? StepTo(string page) => _barren <= MostBarren && _visited.Add(page) ? null : ReadFailures.Endless(_visited.Count);
}
