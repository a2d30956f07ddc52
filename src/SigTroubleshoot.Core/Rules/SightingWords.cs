using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>Asks a sighting for words, whatever a console did to them.</summary>
internal static class SightingWords
{
    /// <summary>
    /// Whether the matched sentence itself holds a text; case, white space, quotes and backslashes do not count,
    /// because tools wrap and escape.
    /// </summary>
    internal static bool Says(this Sighting sighting, string text) =>
        Bare(sighting.Excerpt).IndexOf(Bare(text), StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether one of the words stands in the surroundings.</summary>
    internal static bool IsNearAny(this Sighting sighting, params string[] words) => words.Any(sighting.IsNear);

    private static string Bare(string text) =>
        new([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '"' or '\\' or '`' or '‘' or '’' or '“' or '”'))]);
}
