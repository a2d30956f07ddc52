namespace SigTroubleshoot.Rules;

/// <summary>What the text of a source ID shows without reading Azure.</summary>
internal static class SourceIds
{
    private const string Providers = "/providers/";
    private const string Compute = "/providers/Microsoft.Compute/";

    /// <summary>Whether the ID, or one in the text, belongs to Microsoft.Compute.</summary>
    internal static bool IsOfCompute(string id) => Holds(id, Compute);

    /// <summary>Whether the ID names a provider that is neither Microsoft.Compute nor, for a VHD, Microsoft.Storage.</summary>
    internal static bool IsOfAnotherProvider(string id) =>
        Holds(id, Providers) && !IsOfCompute(id) && !Holds(id, "/providers/Microsoft.Storage/");

    /// <summary>Whether the text is a web address, such as that of a VHD blob.</summary>
    internal static bool IsWebAddress(string id) =>
        id.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || id.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the ID is complete: it starts with <c>/subscriptions/</c>, <c>/providers/</c>, or the short form of a shared gallery,
    /// names a resource, and has no empty segment.
    /// </summary>
    internal static bool IsWhole(string id)
    {
        var path = id.EndsWith("/", StringComparison.Ordinal) ? id.Substring(0, id.Length - 1) : id;
        var segments = path.Split('/');
        if (segments.Length < 5 || segments[0].Length > 0 || HasBlank(segments))
            return false;
        if (IsSegment(segments[1], "CommunityGalleries") || IsSegment(segments[1], "SharedGalleries") || IsSegment(segments[1], "providers"))
            return true;

        // /subscriptions/{id}/resourceGroups/{group}/providers/{namespace}/{type}/{name}, and pairs of type and name after it
        return segments.Length >= 9 && segments.Length % 2 == 1 &&
            IsSegment(segments[1], "subscriptions") && IsSegment(segments[3], "resourceGroups") && IsSegment(segments[5], "providers");
    }

    private static bool HasBlank(string[] segments)
    {
        for (var i = 1; i < segments.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(segments[i]))
                return true;
        }

        return false;
    }

    // A console may have wrapped the ID in the middle of a word.
    private static bool Holds(string text, string part) =>
        string.Concat(text.Split('\n')).IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsSegment(string segment, string name) => string.Equals(segment, name, StringComparison.OrdinalIgnoreCase);
}
