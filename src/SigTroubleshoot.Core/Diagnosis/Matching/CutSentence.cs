namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>Recognizes a sentence that the end of the text cuts off: people copy a part, and logs are truncated.</summary>
internal static class CutSentence
{
    private static readonly char[] Blanks = [' ', '\n', '\t'];

    /// <summary>How much of the fixed parts of a sentence must be present.</summary>
    private const double MinCoverage = 0.5;

    /// <summary>How many letters of a word after a gap identify it as the sentence's word.</summary>
    private const int TellingLetters = 4;

    /// <summary>How many words a value before the cut may have; more are a different sentence.</summary>
    private const int MaxWordsOfValue = 3;

    /// <summary>The sentence, if the rest of the text from a position on is its beginning.</summary>
    /// <param name="text">The text.</param>
    /// <param name="squeeze">The text, squeezed.</param>
    /// <param name="sentence">The sentence, whose first part is at the position.</param>
    /// <param name="begin">The position in the squeezed text, where a word starts.</param>
    public static SentenceMatch? Match(string text, LettersAndDigits squeeze, Sentence sentence, int begin)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var known = sentence.Literals[0].Length;
        var at = begin + known;
        for (var g = 0; g < sentence.Gaps.Length; g++)
        {
            var literal = sentence.Literals[g + 1];
            var place = squeeze.PlaceOf(at - 1) + 1;
            var limit = Math.Min(squeeze.Text.Length, at + sentence.Gaps[g].Limit + literal.Length);
            var found = literal.Length == 0 ? -1 : squeeze.Text.IndexOf(literal, at, limit - at, StringComparison.Ordinal);
            if (found < 0)
            {
                if (limit < squeeze.Text.Length || EndOf(text, squeeze, sentence.Gaps[g], literal, at, place, values) is not { } letters)
                    return null;
                known += letters;
                break;
            }

            if (!IsValue(text, place, squeeze.PlaceOf(found)) || !sentence.Gaps[g].TryRead(text, place, squeeze.PlaceOf(found), values))
                return null;
            at = found + literal.Length;
            known += literal.Length;
        }

        var coverage = (double)known / sentence.Weight;
        return coverage is < MinCoverage or >= SentenceMatch.Full
            ? null
            : new SentenceMatch(sentence, squeeze.PlaceOf(begin), text.Length, values, coverage) { IsExact = false };
    }

    /// <summary>Where the last word of a text begins: the position of the white space before it; -1 if there is only one.</summary>
    public static int LastBlank(string text)
    {
        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end == 0 ? -1 : text.LastIndexOfAny(Blanks, end - 1);
    }

    /// <summary>
    /// Whether the text may end before the second part of a sentence is complete, as far as that shows without reading the
    /// value in between: a short text is near its end everywhere.
    /// </summary>
    /// <param name="squeeze">The text, squeezed. The second part does not follow in it.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The position behind its first part.</param>
    /// <param name="lastBlank">See <see cref="LastBlank"/>.</param>
    public static bool MayEnd(LettersAndDigits squeeze, Sentence sentence, int at, int lastBlank)
    {
        var literal = sentence.Literals[1];
        if (sentence.Literals[0].Length + literal.Length < MinCoverage * sentence.Weight)
            return false;
        return squeeze.PlaceOf(at) > lastBlank || LettersAtEnd(squeeze, literal, at) >= TellingLetters;
    }

    /// <summary>Those that no complete sentence overlaps and that are not also the beginning of another rule's sentence.</summary>
    public static IEnumerable<SentenceMatch> Unambiguous(List<SentenceMatch> cut, List<SentenceMatch> whole) =>
        cut.Where(match => !whole.Exists(match.Overlaps) && !cut.Exists(other => IsRival(other, match)))
            .GroupBy(match => match.Sentence.Rule)
            .Select(matches => matches.Aggregate((best, match) => match.Coverage > best.Coverage ? match : best));

    private static bool IsRival(SentenceMatch other, SentenceMatch match) =>
        (other.Sentence.Rule != match.Sentence.Rule || other.Sentence.IsLookalike != match.Sentence.IsLookalike)
        && other.Start <= match.Start && other.Coverage * other.Sentence.Weight >= match.Coverage * match.Sentence.Weight;

    // How many letters of the next words are at the end; null if the rest can be neither a value nor a word.
    private static int? EndOf(string text, LettersAndDigits squeeze, Gap gap, string literal, int at, int place, Dictionary<string, string> values)
    {
        if (LettersAtEnd(squeeze, literal, at) is >= TellingLetters and var letters)
            return ReadUpTo(squeeze.PlaceOf(squeeze.Text.Length - letters)) ? letters : null;
        return text.Substring(place).Trim().IndexOfAny(Blanks) < 0 ? 0 : null;

        bool ReadUpTo(int end) => IsValue(text, place, end) && gap.TryRead(text, place, end, values);
    }

    // How many letters of the word are at the end of the text, if they are enough to identify it.
    private static int LettersAtEnd(LettersAndDigits squeeze, string literal, int at)
    {
        var letters = Math.Min(squeeze.Text.Length - at, literal.Length - 1);
        while (letters >= TellingLetters && string.CompareOrdinal(squeeze.Text, squeeze.Text.Length - letters, literal, 0, letters) != 0)
            letters--;
        return letters;
    }

    private static bool IsValue(string text, int start, int end) =>
        text.Substring(start, end - start).Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(LettersAndDigits.IsKept)) <= MaxWordsOfValue;
}
