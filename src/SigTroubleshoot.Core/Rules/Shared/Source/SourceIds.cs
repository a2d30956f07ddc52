using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Rules;

/// <summary>What the text of a source id tells without asking Azure.</summary>
internal static class SourceIds
{
    private const string Providers = "/providers/";
    private const string Compute = "/providers/Microsoft.Compute/";

    /// <summary>Whether the id, or one in the text, is of Microsoft.Compute.</summary>
    internal static bool IsOfCompute(string id) => Holds(id, Compute);

    /// <summary>Whether the id names a provider that is neither Microsoft.Compute nor, for a VHD, Microsoft.Storage.</summary>
    internal static bool IsOfAnotherProvider(string id) =>
        Holds(id, Providers) && !IsOfCompute(id) && !Holds(id, "/providers/Microsoft.Storage/");

    /// <summary>Whether the text is a web address, as that of a VHD blob.</summary>
    internal static bool IsWebAddress(string id) =>
        id.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || id.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the id is whole: it begins with <c>/subscriptions/</c>, <c>/providers/</c> or a gallery's public form,
    /// names a resource, and none of its segments is empty.
    /// </summary>
    internal static bool IsWhole(string id)
    {
        var path = id.EndsWith("/", StringComparison.Ordinal) ? id.Substring(0, id.Length - 1) : id;
        var segments = path.Split('/');
        if (segments.Length < 5 || segments[0].Length > 0 || segments.Skip(1).Any(string.IsNullOrWhiteSpace))
            return false;
        if (IsSegment(segments[1], "CommunityGalleries") || IsSegment(segments[1], "SharedGalleries") || IsSegment(segments[1], "providers"))
            return true;

        // /subscriptions/{id}/resourceGroups/{group}/providers/{namespace}/{type}/{name}, and pairs of type and name after it
        return segments.Length >= 9 && segments.Length % 2 == 1 &&
            IsSegment(segments[1], "subscriptions") && IsSegment(segments[3], "resourceGroups") && IsSegment(segments[5], "providers");
    }

    // A console may have broken the id in the middle of a word.
    private static bool Holds(string text, string part) =>
        string.Concat(text.Split('\n')).IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsSegment(string segment, string name) => string.Equals(segment, name, StringComparison.OrdinalIgnoreCase);
}
