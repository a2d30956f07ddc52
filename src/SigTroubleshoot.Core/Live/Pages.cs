using SigTroubleshoot.Json;

namespace SigTroubleshoot.Live;

/// <summary>The pages of one list: what is new on each, and whether they come to an end.</summary>
internal sealed class Pages
{
    /// <summary>So many pages in a row may bring nothing new: the service filters after it has cut a list into pages.</summary>
    public const int MostBarren = 20;

    private readonly Uri? _endpoint;
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private int _barren;

    /// <param name="endpoint">The address that links must lead to; null where it is not compared.</param>
    public Pages(Uri? endpoint) => _endpoint = endpoint;

    /// <summary>Takes a page.</summary>
    /// <param name="path">Where it was read.</param>
    /// <param name="page">The page.</param>
    /// <param name="next">Where the next page is to be read; null where there is none.</param>
    /// <param name="failure">Why the pages lead nowhere; null where they do.</param>
    /// <returns>The items that no earlier page had.</returns>
    public IReadOnlyList<JsonValue> Take(string path, JsonValue page, out string? next, out ReadFailure? failure)
    {
        _paths.Add(path);
        var items = page["value"].Items.Where(item => item["id"].Text is not { Length: > 0 } id || _ids.Add(id)).ToList();
        _barren = items.Count > 0 ? 0 : _barren + 1;
        next = Follow(page["nextLink"].Text, out failure);
        if (next is not null && (_paths.Contains(next) || _barren > MostBarren))
        {
            failure = ReadFailures.Endless(_paths.Count);
            next = null;
        }

        return items;
    }

    // A link is a whole address; only its path is used, so that the sign-in never goes to another host.
    private string? Follow(string link, out ReadFailure? failure)
    {
        failure = null;
        if (link.Length == 0)
            return null;
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.Scheme == Uri.UriSchemeFile)
            return link;
        if (_endpoint is null || Uri.Compare(uri, _endpoint, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0)
            return uri.PathAndQuery;
        failure = ReadFailures.LeadsAway(uri.Host);
        return null;
    }
}
