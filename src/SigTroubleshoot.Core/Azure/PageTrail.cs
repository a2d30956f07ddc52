using SigTroubleshoot.Azure.Wire;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>Tracks the pages of one list: which items are new, and whether the pages end.</summary>
internal sealed class PageTrail
{
    /// <summary>The maximum number of pages of a list; a definition of 10,000 versions has 200.</summary>
    public const int MostPages = 2000;

    /// <summary>The number of consecutive pages that may contain nothing new: the service filters after it has split a list into pages.</summary>
    private const int MostBarren = 20;

    private readonly IdSet _ids;
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly int _mostPages;
    private readonly Func<JsonValue, bool> _isItem;
    private int _barren;
    private int _unnamed;

    /// <param name="ids">The IDs that were returned already, including by other lists; null for none.</param>
    /// <param name="mostPages">The maximum number of pages.</param>
    /// <param name="isItem">Whether something belongs into the list; see <see cref="ListItem"/>. An item without an ID is known by its text.</param>
    public PageTrail(Func<JsonValue, bool> isItem, IdSet? ids = null, int mostPages = MostPages)
    {
        _ids = ids ?? new IdSet();
        _mostPages = mostPages;
        _isItem = isItem;
    }

    /// <summary>Why the items that were returned are not all there are: some could not be read; null if all could.</summary>
    public ReadFailure? Unnamed => ReadFailures.Unnamed(_unnamed);

    /// <summary>The items of a page that no earlier page had.</summary>
    /// <param name="items">The array.</param>
    /// <param name="body">The text that it was read from.</param>
    public IReadOnlyList<JsonValue> New(JsonValue items, string body)
    {
        var unnamed = 0;
        var found = new List<JsonValue>(items.Items.Count);
        foreach (var item in items.Items)
        {
            var id = ListItem.IdOf(item);
            if (!_isItem(item))
                unnamed++;
            else if (_ids.Add(id.Length > 0 ? id : body.Substring(item.Start, item.End - item.Start)))
                found.Add(item);
        }

        // The same page may come again and again.
        _unnamed = Math.Max(_unnamed, found.Count > 0 ? _unnamed + unnamed : unnamed);
        _barren = found.Count > 0 ? 0 : _barren + 1;
        return found;
    }

    /// <summary>Moves to a page.</summary>
    /// <param name="page">What identifies the page: a path or a token.</param>
    /// <returns>Why it should not be read: it was read already, pages no longer contain anything new, or there are too many; null if it should be read.</returns>
    public ReadFailure? StepTo(string page) =>
        _barren > MostBarren || !_visited.Add(page) ? ReadFailures.Endless(_visited.Count)
        : _visited.Count > _mostPages ? ReadFailures.TooManyPages(_mostPages)
        : null;
}
