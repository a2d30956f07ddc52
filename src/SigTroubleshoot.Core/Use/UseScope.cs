using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Use;

/// <summary>The requested versions: by names, and by IDs of galleries, image definitions, and versions. It also knows which requests nothing answered yet.</summary>
internal sealed class UseScope
{
    private const string LatestVersion = "latest";

    private readonly List<VersionQuery> _queries = [];
    private readonly HashSet<VersionQuery> _openQueries = [];
    private readonly Dictionary<string, ResourceId> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _openIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _galleries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The requests by names.</summary>
    public IReadOnlyList<VersionQuery> Queries => _queries;

    /// <summary>The requested IDs.</summary>
    public IEnumerable<ResourceId> Ids => _ids.Values;

    /// <summary>Whether nothing is requested.</summary>
    public bool IsEmpty => _queries.Count == 0 && _ids.Count == 0;

    /// <summary>The subscriptions of what is requested.</summary>
    public IReadOnlyCollection<string> Subscriptions =>
        new HashSet<string>(_queries.SelectMany(query => query.Subscriptions).Concat(_ids.Values.Select(id => id.SubscriptionId)), StringComparer.OrdinalIgnoreCase);

    /// <summary>The requests that no gallery and no version answered.</summary>
    public IEnumerable<VersionQuery> OpenQueries => _queries.Where(_openQueries.Contains);

    /// <summary>The IDs that nothing answered.</summary>
    public IEnumerable<ResourceId> OpenIds => _openIds.Select(id => _ids[id]);

    /// <summary>Adds a request by names.</summary>
    public void Add(VersionQuery query)
    {
        if (_openQueries.Add(query))
            _queries.Add(query);
    }

    /// <summary>Adds the ID of a gallery, an image definition, or a version.</summary>
    public void Add(ResourceId id)
    {
        var text = (id.VersionId ?? id.DefinitionId ?? id.GalleryId!).ToString();
        _ids[text] = id;
        _openIds.Add(text);
        _galleries.Add(id.GalleryId!.ToString());
    }

    /// <summary>The galleries among those that exist in which something is requested.</summary>
    public IReadOnlyList<Gallery> Choose(IReadOnlyList<Gallery> galleries)
    {
        for (var at = 0; at < _queries.Count; at++)
        {
            // Whoever specifies one name by position may mean the gallery.
            if (_queries[at] is { ResourceGroup.Literal: not null } query && IsOfGroup(query) && !galleries.Any(gallery => Fits(query, gallery)))
            {
                _openQueries.Remove(query);
                _queries[at] = query with { ResourceGroup = NamePattern.Any, Gallery = new NamePattern(query.ResourceGroup.Literal, query.ResourceGroup.Matches) };
                _openQueries.Add(_queries[at]);
            }
        }

        return [.. galleries.Where(gallery => _galleries.Contains(gallery.Id ?? "") || _queries.Exists(query => Fits(query, gallery)))];
    }

    /// <summary>The names of the requested versions of an image definition.</summary>
    /// <param name="gallery">Its gallery.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="versions">All its versions.</param>
    public HashSet<string> Choose(Gallery gallery, ResourceId definition, IReadOnlyList<ImageVersion> versions)
    {
        var names = versions.Select(version => version.Name ?? "");
        var chosen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (Answers(gallery.Id ?? "") | Answers(definition.ToString()))
            chosen.UnionWith(names);
        if (Answers($"{definition}/versions/{LatestVersion}"))
            chosen.UnionWith(LatestOf(versions));
        if (_ids.Count > 0)
            chosen.UnionWith(names.Where(name => Answers($"{definition}/versions/{name}")));
        foreach (var query in _queries.Where(query => Fits(query, gallery) && query.Definition.Matches(definition.Definition)))
        {
            foreach (var name in ReferenceEquals(query.Version, NamePattern.Latest) ? LatestOf(versions) : names.Where(query.Version.Matches))
            {
                chosen.Add(name);
                _openQueries.Remove(query);
            }
        }

        return chosen;
    }

    private bool Answers(string id)
    {
        if (!_ids.ContainsKey(id))
            return false;
        _openIds.Remove(id);
        return true;
    }

    private static IEnumerable<string> LatestOf(IReadOnlyList<ImageVersion> versions) => LatestOrder.First(versions) is { Name: { } latest } ? [latest] : [];

    private static bool IsOfGroup(VersionQuery query) =>
        ReferenceEquals(query.Gallery, NamePattern.Any) && ReferenceEquals(query.Definition, NamePattern.Any) && ReferenceEquals(query.Version, NamePattern.Any);

    private static bool Fits(VersionQuery query, Gallery gallery) =>
        query.ResourceGroup.Matches(gallery.ResourceGroupName ?? "") && query.Gallery.Matches(gallery.Name ?? "")
        && query.Subscriptions.Contains(gallery.SubscriptionId ?? "", StringComparer.OrdinalIgnoreCase);
}
