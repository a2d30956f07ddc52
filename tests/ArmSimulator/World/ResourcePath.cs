namespace SigTroubleshoot.ArmSimulator;

/// <summary>The path of a resource or a collection, split into segments. Azure ignores but preserves letter case.</summary>
public sealed class ResourcePath
{
    private string? _typeKey;

    private ResourcePath(string text)
    {
        Text = text;
        Key = text.ToLowerInvariant();
        Segments = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        SubscriptionId = Is(0, "subscriptions") && Segments.Length > 1 ? Segments[1] : null;
        ResourceGroup = Is(2, "resourceGroups") && Segments.Length > 3 ? Segments[3] : null;
        ProvidersAt = Array.FindLastIndex(Segments, segment => Same(segment, "providers"));
    }

    /// <summary>The path as it was written, with one leading slash and no trailing slash.</summary>
    public string Text { get; }

    /// <summary>The path in lowercase, for comparisons.</summary>
    public string Key { get; }

    /// <summary>The segments between the slashes.</summary>
    public string[] Segments { get; }

    /// <summary>The subscription; null if the path has none.</summary>
    public string? SubscriptionId { get; }

    /// <summary>The resource group; null if the path has none.</summary>
    public string? ResourceGroup { get; }

    /// <summary>The index of the last <c>providers</c>; -1 if there is none.</summary>
    public int ProvidersAt { get; }

    /// <summary>The resource provider; null if the path has none.</summary>
    public string? Namespace => ProvidersAt >= 0 && ProvidersAt + 1 < Segments.Length ? Segments[ProvidersAt + 1] : null;

    /// <summary>The last segment.</summary>
    public string Name => Segments.Length == 0 ? "" : Segments[^1];

    /// <summary>Whether the path ends with a name, not with the name of a collection.</summary>
    public bool IsResource => (ProvidersAt < 0 ? Segments.Length : Segments.Length - ProvidersAt) % 2 == 0;

    /// <summary>The types under the provider: <c>galleries</c>, <c>images</c>, <c>versions</c>.</summary>
    public IEnumerable<string> TypeWords => ProvidersAt < 0 ? [] : Segments.Skip(ProvidersAt + 2).Where((_, at) => at % 2 == 0);

    /// <summary>The names under the provider: of the gallery, the image definition, the image version.</summary>
    public IEnumerable<string> Names => ProvidersAt < 0 ? [] : Segments.Skip(ProvidersAt + 2).Where((_, at) => at % 2 == 1);

    /// <summary>The full type, such as <c>Microsoft.Compute/galleries/images</c>.</summary>
    public string Type => ProvidersAt >= 0
        ? Namespace + string.Concat(TypeWords.Select(word => "/" + word))
        : ResourceGroup is null && Segments.Length < 3 ? "Microsoft.Resources/subscriptions" : "Microsoft.Resources/subscriptions/resourceGroups";

    /// <summary>The full type in lowercase, as Resource Graph has it.</summary>
    public string TypeKey => _typeKey ??= string.Intern(Type.ToLowerInvariant());

    /// <summary>Reads a path; a query is ignored.</summary>
    public static ResourcePath Parse(string path)
    {
        var end = path.IndexOf('?', StringComparison.Ordinal);
        return new("/" + (end < 0 ? path : path[..end]).Trim('/'));
    }

    /// <summary>Whether a segment is a given word, ignoring case.</summary>
    public bool Is(int at, string word) => at < Segments.Length && Same(Segments[at], word);

    /// <summary>The first segments as a separate path.</summary>
    public ResourcePath Take(int count) => new("/" + string.Join('/', Segments.Take(count)));

    /// <summary>The path without its last segments.</summary>
    public ResourcePath Up(int count = 1) => Take(Math.Max(0, Segments.Length - count));

    /// <summary>A path under this one.</summary>
    public ResourcePath Below(string more) => new(Text + "/" + more);

    /// <summary>Whether this path is equal to the other one or contains it.</summary>
    public bool Covers(ResourcePath other) =>
        other.Key.StartsWith(Key, StringComparison.Ordinal) && (Key.Length <= 1 || other.Key.Length == Key.Length || other.Key[Key.Length] == '/');

    /// <summary>The path as it was written.</summary>
    public override string ToString() => Text;

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
