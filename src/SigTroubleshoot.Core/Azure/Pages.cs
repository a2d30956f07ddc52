using SigTroubleshoot.Azure.Wire;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>The pages of one list: which items are new, and where the next page is.</summary>
internal sealed class Pages
{
    private readonly PageTrail _trail;
    private readonly Uri? _endpoint;

    /// <param name="path">The path of the first page.</param>
    /// <param name="endpoint">The address that links must lead to; null if they are not restricted.</param>
    /// <param name="mostPages">The maximum number of pages.</param>
    public Pages(string path, Uri? endpoint, int mostPages = PageTrail.MostPages)
    {
        _endpoint = endpoint;
        _trail = new PageTrail(ListItem.Of(path), mostPages: mostPages);
        _trail.StepTo(path);
    }

    /// <summary>Why not all items could be returned, although all pages were read; null if they were.</summary>
    public ReadFailure? Unnamed => _trail.Unnamed;

    /// <summary>Processes a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="body">The text that it was read from.</param>
    /// <param name="next">The path of the next page; null if there is none.</param>
    /// <param name="failure">Why the next page cannot be read; null if it can.</param>
    /// <returns>The items that no earlier page had.</returns>
    public IReadOnlyList<JsonValue> Take(JsonValue page, string body, out string? next, out ReadFailure? failure)
    {
        var items = _trail.New(page["value"], body);
        next = Follow(page["nextLink"], out failure);
        if (next is not null)
            failure = _trail.StepTo(next);
        if (failure is not null)
            next = null;
        return items;
    }

    // A link is an absolute address; only its path is used, so that the token is never sent to another host.
    private string? Follow(JsonValue link, out ReadFailure? failure)
    {
        failure = null;
        var text = link.Text.Trim();
        if (link.Kind == JsonKind.Null || (link.Kind == JsonKind.String && text.Length == 0))
            return null;
        if (link.Kind != JsonKind.String)
        {
            failure = ReadFailures.NoLink(link.Kind.ToString());
            return null;
        }

        if (IsRooted(text))
            return BelowEndpoint(text);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp))
            failure = ReadFailures.NoLink(text);
        else if (_endpoint is not null && Uri.Compare(uri, _endpoint, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
            failure = ReadFailures.LeadsAway(uri.Host);
        return failure is null ? BelowEndpoint(uri.PathAndQuery) : null;
    }

    // One slash: two would name a host, and a backslash counts as a slash.
    private static bool IsRooted(string link) => link[0] == '/' && !(link.Length > 1 && link[1] is '/' or '\\');

    // The endpoint may have a path of its own, which the transport adds.
    private string BelowEndpoint(string path)
    {
        var root = _endpoint?.AbsolutePath.TrimEnd('/') ?? "";
        return root.Length > 0 && path.StartsWith(root + "/", StringComparison.OrdinalIgnoreCase) ? path.Substring(root.Length) : path;
    }
}
