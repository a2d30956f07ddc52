using System.Diagnostics.CodeAnalysis;

namespace SigTroubleshoot.Resources;

/// <summary>Reads an ID segment by segment, for <see cref="ResourceId"/>.</summary>
internal sealed class ResourceIdParts
{
    /// <summary>What may surround an ID in a sentence.</summary>
    private static readonly char[] Around = [' ', '\t', '\\', '"', '\'', '`', ',', ';', '/', '\u2018', '\u2019', '\u201c', '\u201d'];

    private static readonly string[] Roots = ["subscriptions", "providers", "SharedGalleries", "CommunityGalleries"];

    /// <summary>What the portal puts before an ID: <c>https://portal.azure.com/#@contoso.com/resource/subscriptions/...</c>.</summary>
    private const string PortalPrefix = "resource";

    /// <summary>The usual spelling of words, so that comparing and showing types need not consider case.</summary>
    private static readonly Dictionary<string, string> Spellings = new[]
    {
        "Microsoft.Compute", "galleries", "images", "versions", "applications", "virtualMachines", "virtualMachineScaleSets", "disks",
        "snapshots", "diskEncryptionSets", "locations", "sharedGalleries", "communityGalleries", "resourceGroups", "providers",
        "Microsoft.VirtualMachineImages", "imageTemplates",
    }.ToDictionary(word => word, word => word, StringComparer.OrdinalIgnoreCase);

    private readonly string[] _segments;
    private readonly List<string> _read = [];
    private int _at;

    private ResourceIdParts(string[] segments) => _segments = segments;

    /// <summary>The ID alone, without host, query, and doubled slashes.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The subscription, or null.</summary>
    public string? SubscriptionId { get; private set; }

    /// <summary>The resource group, or null.</summary>
    public string? ResourceGroup { get; private set; }

    /// <summary>The provider, or null. An extension resource has two; the last one names it.</summary>
    public string? Namespace { get; private set; }

    /// <summary>Types and names below the provider, in order.</summary>
    public List<KeyValuePair<string, string>> Pairs { get; private set; } = [];

    /// <summary>What remains at the end: an action or a collection.</summary>
    public string Action { get; private set; } = "";

    /// <summary>Reads an ID; false if there is none.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out ResourceIdParts? parts)
    {
        parts = null;
        text = text.Trim();
        foreach (var c in text)
        {
            if (char.IsControl(c))
                return false;
        }

        // JSON may write a slash as "\/".
        var segments = text.TrimStart(Around).Split('/');
        for (var i = 0; i < segments.Length; i++)
            segments[i] = segments[i].TrimEnd('\\');
        var root = Array.FindIndex(segments, IsRoot);
        if (root < 0 && IsNamespace(segments[0]))
            root = 0;
        if (root < 0)
            return false;
        parts = new ResourceIdParts(Trim(string.Join("/", segments, root, segments.Length - root)).Split('/'));
        parts.Read();
        if (root > 0 && string.Equals(segments[root - 1], PortalPrefix, StringComparison.OrdinalIgnoreCase))
            parts.DropPortalPage();
        return parts.SubscriptionId is not null || parts.Pairs.Count > 0;
    }

    private static bool IsRoot(string segment)
    {
        var word = segment.TrimStart(Around);
        foreach (var root in Roots)
        {
            if (string.Equals(root, word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsNamespace(string segment) => segment.StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path alone: without the query, quotes, and the period of a sentence.</summary>
    private static string Trim(string path)
    {
        var end = path.IndexOfAny(['?', '#']);
        path = (end < 0 ? path : path.Substring(0, end)).Trim(Around);
        while (path.Length > 1 && path[path.Length - 1] == '.' && path[path.Length - 2] != '.')
            path = path.Substring(0, path.Length - 1).TrimEnd(Around);
        return path;
    }

    // The name of the page, such as overview, is not part of the resource.
    private void DropPortalPage()
    {
        if (Action.Length == 0)
            return;
        Path = Path.Substring(0, Path.Length - Action.Length).TrimEnd('/');
        Action = "";
    }

    private void Read()
    {
        var rooted = !IsNamespace(_segments[0]);
        if (!rooted)
        {
            Namespace = Spell(Take());
        }
        else if (Roots.Skip(2).Contains(_segments[0], StringComparer.OrdinalIgnoreCase))
        {
            // The short ID of a shared gallery has no provider.
            Namespace = "Microsoft.Compute";
        }
        else
        {
            if (TakeWord("subscriptions"))
                SubscriptionId = TakeName();
            if (TakeWord("resourceGroups"))
                ResourceGroup = TakeName();
        }

        while (SkipEmpty())
            ReadPair();
        Path = (rooted ? "/" : "") + string.Join("/", _read);
    }

    /// <summary>Reads <c>providers/namespace</c>, <c>type/name</c>, or a single last segment.</summary>
    private void ReadPair()
    {
        if (TakeWord("providers"))
        {
            Namespace = Spell(TakeName());
            Pairs = [];
            return;
        }

        var type = Take();
        if (Namespace is not null && _at < _segments.Length)
        {
            Pairs.Add(new(Spell(type), TakeName()));
            return;
        }

        Action = Action.Length == 0 ? type : Action + "/" + type;
    }

    private static string Spell(string word) => Spellings.TryGetValue(word, out var spelling) ? spelling : word;

    private string Take()
    {
        _read.Add(_segments[_at]);
        return _segments[_at++];
    }

    private bool TakeWord(string word)
    {
        if (!SkipEmpty() || !string.Equals(_segments[_at], word, StringComparison.OrdinalIgnoreCase))
            return false;
        Take();
        return true;
    }

    /// <summary>The name after a type or keyword; empty if it was removed (<c>/subscriptions//resourceGroups/</c>).</summary>
    private string TakeName()
    {
        var wasEmpty = _at < _segments.Length && _segments[_at].Length == 0;
        if (SkipEmpty() && !(wasEmpty && Spellings.ContainsKey(_segments[_at])) && !IsKeyword(_segments[_at]))
            return Take();
        _read.Add("");
        return "";
    }

    private static bool IsKeyword(string segment) =>
        string.Equals(segment, "resourceGroups", StringComparison.OrdinalIgnoreCase) || string.Equals(segment, "providers", StringComparison.OrdinalIgnoreCase);

    private bool SkipEmpty()
    {
        while (_at < _segments.Length && _segments[_at].Length == 0)
            _at++;
        return _at < _segments.Length;
    }
}
