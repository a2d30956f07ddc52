namespace SigTroubleshoot.ArmSimulator;

/// <summary>The path of a resource or a collection, cut into its parts. Azure ignores the case of everything but keeps it.</summary>
public sealed class ResourcePath
{
    private ResourcePath(string text)
    {
        Text = text;
        Key = text.ToLowerInvariant();
        Segments = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        SubscriptionId = Is(0, "subscriptions") && Segments.Length > 1 ? Segments[1] : null;
        ResourceGroup = Is(2, "resourceGroups") && Segments.Length > 3 ? Segments[3] : null;
        ProvidersAt = Array.FindLastIndex(Segments, segment => Same(segment, "providers"));
    }

    /// <summary>The path as it was written, with one slash in front and none behind.</summary>
    public string Text { get; }

    /// <summary>The path in lower case, to compare by.</summary>
    public string Key { get; }

    /// <summary>What stands between the slashes.</summary>
    public string[] Segments { get; }

    /// <summary>The subscription; null where the path has none.</summary>
    public string? SubscriptionId { get; }

    /// <summary>The resource group; null where the path has none.</summary>
    public string? ResourceGroup { get; }

    /// <summary>Where the last <c>providers</c> stands; -1 where there is none.</summary>
    public int ProvidersAt { get; }

    /// <summary>The resource provider; null where the path has none.</summary>
    public string? Namespace => ProvidersAt >= 0 && ProvidersAt + 1 < Segments.Length ? Segments[ProvidersAt + 1] : null;

    /// <summary>The last segment.</summary>
    public string Name => Segments.Length == 0 ? "" : Segments[^1];

    /// <summary>Whether the path ends in a name, not in the word for a collection.</summary>
    public bool IsResource => (ProvidersAt < 0 ? Segments.Length : Segments.Length - ProvidersAt) % 2 == 0;

    /// <summary>The words for types below the provider: <c>galleries</c>, <c>images</c>, <c>versions</c>.</summary>
    public IEnumerable<string> TypeWords => ProvidersAt < 0 ? [] : Segments.Skip(ProvidersAt + 2).Where((_, at) => at % 2 == 0);

    /// <summary>The names below the provider: of the gallery, the definition, the version.</summary>
    public IEnumerable<string> Names => ProvidersAt < 0 ? [] : Segments.Skip(ProvidersAt + 2).Where((_, at) => at % 2 == 1);

    /// <summary>The full type, such as <c>Microsoft.Compute/galleries/images</c>.</summary>
    public string Type => ProvidersAt >= 0
        ? Namespace + string.Concat(TypeWords.Select(word => "/" + word))
        : ResourceGroup is null && Segments.Length < 3 ? "Microsoft.Resources/subscriptions" : "Microsoft.Resources/subscriptions/resourceGroups";

    /// <summary>Reads a path; a query is left out.</summary>
    public static ResourcePath Parse(string path)
    {
        var end = path.IndexOf('?', StringComparison.Ordinal);
        return new("/" + (end < 0 ? path : path[..end]).Trim('/'));
    }

    /// <summary>Whether a segment is a given word, whatever its case.</summary>
    public bool Is(int at, string word) => at < Segments.Length && Same(Segments[at], word);

    /// <summary>The first segments as a path of their own.</summary>
    public ResourcePath Take(int count) => new("/" + string.Join('/', Segments.Take(count)));

    /// <summary>The path without its last segments.</summary>
    public ResourcePath Up(int count = 1) => Take(Math.Max(0, Segments.Length - count));

    /// <summary>A path below this one.</summary>
    public ResourcePath Below(string more) => new(Text + "/" + more);

    /// <summary>Whether this is the other path, or one above it.</summary>
    public bool Covers(ResourcePath other) =>
        other.Key.StartsWith(Key, StringComparison.Ordinal) && (Key.Length <= 1 || other.Key.Length == Key.Length || other.Key[Key.Length] == '/');

    /// <summary>The path as it was written.</summary>
    public override string ToString() => Text;

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
