using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>The names by which a user specifies image versions; each parameter accepts several.</summary>
internal sealed class VersionNames
{
    private readonly IReadOnlyList<string>[] _names;

    /// <param name="groups">The resource groups.</param>
    /// <param name="galleries">The galleries.</param>
    /// <param name="definitions">The image definitions.</param>
    /// <param name="versions">The image versions.</param>
    public VersionNames(string[]? groups, string[]? galleries, string[]? definitions, string[]? versions)
    {
        var given = new[] { groups, galleries, definitions, versions }.Select(names => (names ?? []).Where(name => !string.IsNullOrEmpty(name)).ToList()).ToList();
        // No name contains a slash.
        Ids = [.. given.SelectMany(names => names).Where(IsId)];
        _names = [.. given.Select(names => names.FindAll(name => !IsId(name)))];
    }

    /// <summary>The IDs among them.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Whether there are names, not only IDs.</summary>
    public bool HasNames => _names.Any(names => names.Count > 0);

    /// <summary>Whether only resource groups are specified.</summary>
    public bool HasGroupsOnly => _names[0].Count > 0 && _names.Skip(1).All(names => names.Count == 0);

    /// <summary>The names as they were specified: <c>rg/gal/web-*/*</c>.</summary>
    public string Description => string.Join("/", _names.Select(names => names.Count == 0 ? "*" : string.Join(",", names)));

    /// <summary>One query for each combination of the names.</summary>
    public IReadOnlyList<VersionQuery> Queries(IReadOnlyList<string> subscriptions) =>
    [
        .. from resourceGroup in NamePatternFactory.Of(_names[0])
           from gallery in NamePatternFactory.Of(_names[1])
           from definition in NamePatternFactory.Of(_names[2])
           from version in NamePatternFactory.OfVersions(_names[3])
           select new VersionQuery(subscriptions, resourceGroup, gallery, definition, version),
    ];

    /// <summary>The query for names that an object has; null for any.</summary>
    public static VersionQuery Query(string subscription, string? group, string? gallery = null, string? definition = null, string? version = null) => new(
        [subscription], NamePatternFactory.Of(group), NamePatternFactory.Of(gallery), NamePatternFactory.Of(definition), NamePatternFactory.OfVersions(version is null ? null : [version])[0]);

    /// <summary>The same query with the name of its resource group as that of the gallery. That none has this name is no failure.</summary>
    public static VersionQuery OfGallery(VersionQuery query) =>
        query with { ResourceGroup = NamePattern.Any, Gallery = new NamePattern(null, query.ResourceGroup.Matches) };

    private static bool IsId(string name) => name.IndexOf('/') >= 0;
}
