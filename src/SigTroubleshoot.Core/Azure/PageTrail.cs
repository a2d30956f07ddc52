using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>The trail of one list through its pages: what is new on each, and whether they come to an end.</summary>
internal sealed class PageTrail
{
    /// <summary>So many pages in a row may bring nothing new: the service filters after it has cut a list into pages.</summary>
    private const int MostBarren = 20;

    private readonly HashSet<string> _ids;
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private int _barren;

    /// <param name="ids">The ids that were given already, also by other lists; null for none.</param>
    public PageTrail(HashSet<string>? ids = null) => _ids = ids ?? new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The items of a page that no earlier page had; one without an id is always new.</summary>
    public IReadOnlyList<JsonValue> New(JsonValue items)
    {
        var found = items.Items.Where(item => item["id"].Text is not { Length: > 0 } id || _ids.Add(id)).ToList();
        _barren = found.Count > 0 ? 0 : _barren + 1;
        return found;
    }

    /// <summary>Steps on to a page.</summary>
    /// <param name="page">What leads there: a path or a token.</param>
    /// <returns>Why that leads nowhere: the page was read already, or pages bring nothing new any more; null where it is worth reading.</returns>
    public ReadFailure? StepTo(string page) => _barren <= MostBarren && _visited.Add(page) ? null : ReadFailures.Endless(_visited.Count);
}
