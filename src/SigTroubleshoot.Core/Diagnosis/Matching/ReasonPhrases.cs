namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// HTTP's own words for a status, as in <c>429 (Too Many Requests)</c>. Clients print them next to any message; they are
/// no part of a service's sentence.
/// </summary>
internal static class ReasonPhrases
{
    private const int Longest = 3;

    private static readonly HashSet<string> Phrases = new(StringComparer.OrdinalIgnoreCase)
    {
        "bad request", "unauthorized", "payment required", "forbidden", "not found", "method not allowed", "not acceptable", "request timeout",
        "request time out", "conflict", "gone", "length required", "precondition failed", "payload too large", "request entity too large",
        "uri too long", "unsupported media type", "unprocessable entity", "unprocessable content", "locked", "failed dependency", "too early",
        "upgrade required", "precondition required", "too many requests", "internal server error", "not implemented", "bad gateway",
        "service unavailable", "gateway timeout", "gateway time out",
    };

    /// <summary>Where the phrase right after a status ends in the text; -1 if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the status starts.</param>
    /// <param name="end">Where it ends.</param>
    public static int EndAfter(string text, int start, int end)
    {
        if (!IsStatus(text, start, end))
            return -1;
        var phrase = "";
        var found = -1;
        var at = end;
        for (var count = 0; count <= Longest; count++)
        {
            var from = at;
            while (at < text.Length && at - from <= 8 && !LettersAndDigits.IsKept(text[at]))
                at++;
            var word = at;
            while (at < text.Length && at - word <= 16 && LettersAndDigits.IsKept(text[at]))
                at++;
            if (at == word)
                break;
            phrase = (phrase.Length == 0 ? "" : phrase + " ") + text.Substring(word, at - word);
            if (Phrases.Contains(phrase))
                found = at;
        }

        return found;
    }

    /// <summary>How many of the last words are the phrase of the status that follows them, as in <c>Conflict (409)</c>; 0 if none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="starts">Where the words before the status start.</param>
    /// <param name="start">Where the status starts.</param>
    /// <param name="end">Where it ends.</param>
    public static int CountBefore(string text, List<int> starts, int start, int end)
    {
        if (start < 2 || text[start - 1] != '(' || !IsStatus(text, start, end))
            return 0;
        for (var count = Math.Min(Longest + 1, starts.Count); count > 0; count--)
        {
            var from = starts[starts.Count - count];
            if (start - from <= 40 && Phrases.Contains(text.Substring(from, start - 1 - from).Trim()))
                return count;
        }

        return 0;
    }

    private static bool IsStatus(string text, int start, int end) =>
        end - start == 3 && text[start] is '4' or '5' && char.IsDigit(text[start + 1]) && char.IsDigit(text[start + 2]) && end < text.Length;
}
