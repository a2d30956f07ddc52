using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>Finds words and values in a match, regardless of how a console changed them.</summary>
internal static class RuleMatchExtensions
{
    private static readonly char[] SentenceEnds = [' ', '.', ',', ':', ';', '\'', '"', '\\', '{', '}', '\n'];

    /// <summary>
    /// Whether the matched sentence itself contains a text; case, white space, quotes, and backslashes are ignored,
    /// because tools wrap and escape.
    /// </summary>
    internal static bool Says(this RuleMatch match, string text) =>
        Bare(match.Excerpt).IndexOf(Bare(text), StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether the surroundings contain one of the words.</summary>
    internal static bool IsNearAny(this RuleMatch match, params string[] words) => words.Any(match.IsNear);

    /// <summary>Whether the error's message or target contains a text, ignoring case.</summary>
    internal static bool Says(this AzureError error, string text) =>
        error.Message.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0 || error.Target.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether the error's message or target contains one of the texts, ignoring case.</summary>
    internal static bool SaysAny(this AzureError error, params string[] texts) => texts.Any(error.Says);

    /// <summary>Removes from a value what belongs to the sentence around it: an article, a period, a colon, quotes, braces.</summary>
    internal static void TrimValue(this RuleMatch match, string name)
    {
        var value = match.Value(name).Trim(SentenceEnds);
        if (value.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            value = value.Substring("the ".Length);
        if (value.Length > 0)
            match.Values[name] = value;
    }

    /// <summary>
    /// Adds the first captured value under a second name, for a message that uses it once although the engine
    /// extracts further values from it.
    /// </summary>
    internal static void Name(this RuleMatch match, string name, params string[] captured)
    {
        if (captured.FirstOrDefault(match.Values.ContainsKey) is { } first)
            match.Values[name] = match.Values[first];
    }

    private static string Bare(string text) =>
        new([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '"' or '\\' or '`' or '‘' or '’' or '“' or '”'))]);
}
