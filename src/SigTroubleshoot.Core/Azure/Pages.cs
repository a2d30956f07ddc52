using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>The pages of one list: which items are new, and where the next page is.</summary>
internal sealed class Pages
{
    private readonly PageTrail _trail = new();
    private readonly Uri? _endpoint;

    /// <param name="path">The path of the first page.</param>
    /// <param name="endpoint">The address that links must lead to; null if they are not restricted.</param>
    public Pages(string path, Uri? endpoint)
    {
        _endpoint = endpoint;
        _trail.StepTo(path);
    }

    /// <summary>Processes a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="next">The path of the next page; null if there is none.</param>
    /// <param name="failure">Why the next page cannot be read; null if it can.</param>
    /// <returns>The items that no earlier page had.</returns>
    public IReadOnlyList<JsonValue> Take(JsonValue page, out string? next, out ReadFailure? failure)
    {
        var items = _trail.New(page["value"]);
        next = Follow(page["nextLink"].Text, out failure);
        if (next is not null)
            failure = _trail.StepTo(next);
        if (failure is not null)
            next = null;
        return items;
    }

    // A link is an absolute address; only its path is used, so that the token is never sent to another host.
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
