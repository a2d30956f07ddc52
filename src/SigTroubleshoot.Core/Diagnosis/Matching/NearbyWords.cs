namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>Reads the words around a sentence that was found letter for letter: they may turn its meaning around.</summary>
internal static class NearbyWords
{
    private const int MostLetters = 200;

    private const int Aftermath = 60;

    private static readonly HashSet<string> Denials = new(StringComparer.OrdinalIgnoreCase) { "no", "not", "0", "zero", "never", "without", "nor" };

    /// <summary>
    /// Whether the words around a sentence deny it ("No duplicate …"), report that it does no harm ("already exists, skipping"),
    /// or report as well what it demands ("The name is valid. It must …").
    /// </summary>
    public static bool TurnAround(string text, SentenceMatch match)
    {
        var start = match.Start;
        while (start > 0 && match.Start - start < MostLetters && text[start - 1] != '\n')
            start--;
        var lead = text.Substring(start, match.Start - start);
        return IsDenial(lead) || (match.Sentence.Complaint.IsOfExisting && IsHarmless(text, match.End)) || (match.Sentence.Complaint.OnlyDemands && IsGoodNews(lead));
    }

    private static bool IsDenial(string lead)
    {
        var end = lead.TrimEnd(' ').Length;
        var start = end;
        while (start > 0 && LettersAndDigits.IsKept(lead[start - 1]))
            start--;
        return end < lead.Length && Denials.Contains(lead.Substring(start, end - start)) && !(start > 0 && Punctuation.IsInName(lead, start, end));
    }

    private static bool IsHarmless(string text, int end)
    {
        var lineEnd = text.IndexOf('\n', end, Math.Min(Aftermath, text.Length - end));
        var rest = text.Substring(end, lineEnd < 0 ? Math.Min(Aftermath, text.Length - end) : lineEnd - end);
        return WordStream.WordsOf(rest).Exists(ClauseWords.IsHarmless);
    }

    private static bool IsGoodNews(string lead)
    {
        var stream = WordStream.Of(lead);
        var isGood = false;
        foreach (var assertion in AssertionReader.Read(lead, stream))
        {
            if (assertion.IsComplaint)
                return false;
            isGood |= !assertion.IsOpen && assertion.Quality is Quality.Valid or Quality.Succeeded or Quality.Allowed && assertion.IsGood;
        }

        return isGood;
    }
}
