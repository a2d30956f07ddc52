using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>Asks a sighting for words and values, whatever a console did to them.</summary>
internal static class SightingWords
{
    private static readonly char[] SentenceEnds = [' ', '.', ',', ':', ';', '\'', '"', '\\', '{', '}', '\n'];

    /// <summary>
    /// Whether the matched sentence itself holds a text; case, white space, quotes and backslashes do not count,
    /// because tools wrap and escape.
    /// </summary>
    internal static bool Says(this Sighting sighting, string text) =>
        Bare(sighting.Excerpt).IndexOf(Bare(text), StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether one of the words stands in the surroundings.</summary>
    internal static bool IsNearAny(this Sighting sighting, params string[] words) => words.Any(sighting.IsNear);

    /// <summary>Whether the error's message or target holds a text, ignoring case.</summary>
    internal static bool Says(this AzureError error, string text) =>
        error.Message.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0 || error.Target.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether the error's message or target holds one of the texts, ignoring case.</summary>
    internal static bool SaysAny(this AzureError error, params string[] texts) => texts.Any(error.Says);

    /// <summary>Takes off a value what belongs to the sentence around it: an article, a full stop, a colon, quotes, braces.</summary>
    internal static void TrimValue(this Sighting sighting, string name)
    {
        var value = sighting.Value(name).Trim(SentenceEnds);
        if (value.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            value = value.Substring("the ".Length);
        if (value.Length > 0)
            sighting.Values[name] = value;
    }

    /// <summary>
    /// Gives the first of some captured values a second name, for a message that tells it once though the engine
    /// takes further values out of it.
    /// </summary>
    internal static void Name(this Sighting sighting, string name, params string[] captured)
    {
        if (captured.FirstOrDefault(sighting.Values.ContainsKey) is { } first)
            sighting.Values[name] = sighting.Values[first];
    }

    private static string Bare(string text) =>
        new([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '"' or '\\' or '`' or '‘' or '’' or '“' or '”'))]);
}
