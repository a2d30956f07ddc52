namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>Finds the sentences that a text contains letter for letter, regardless of punctuation and breaks in between.</summary>
internal sealed class ExactMatcher
{
    // A sentence has few gaps; the limit protects against hostile texts that repeat one part of it over and over.
    private const int MaxSteps = 400;

    private readonly SentenceIndex _sentences;

    /// <param name="sentences">The sentences to find.</param>
    public ExactMatcher(SentenceIndex sentences) => _sentences = sentences;

    /// <summary>The matches in a text: complete sentences in order of their start, then one that the end of the text cuts off.</summary>
    public List<SentenceMatch> Find(string text, LettersAndDigits squeeze)
    {
        var matches = new List<SentenceMatch>();
        var cut = new List<SentenceMatch>();
        var lastBlank = CutSentence.LastBlank(text);
        foreach (var (end, sentence) in _sentences.Beginnings(squeeze))
        {
            if (!MayGoOn(squeeze, sentence, end, lastBlank))
                continue;
            var begin = end - sentence.Literals[0].Length;
            if (Match(text, squeeze, sentence, begin) is { } match)
                matches.Add(match);
            else if (CutSentence.Match(text, squeeze, sentence, begin) is { } beginning)
                cut.Add(beginning);
        }

        return [.. Innermost(matches), .. CutSentence.Unambiguous(cut, matches)];
    }

    // A sentence's first part may occur twice before its end: the nearer one starts the sentence. Of two variants in one
    // rule, the one with more fixed words is the one that was printed; of two that differ only in punctuation, the first.
    private static List<SentenceMatch> Innermost(List<SentenceMatch> matches) =>
        [.. matches.Where((match, i) => !matches.Exists(other => !ReferenceEquals(other, match) && IsBetter(other, match)) && !matches.Take(i).Any(other => IsTwin(other, match)))];

    private static bool IsTwin(SentenceMatch other, SentenceMatch match) =>
        other.Sentence.Rule is not null && other.Sentence.Rule == match.Sentence.Rule && other.Sentence != match.Sentence
        && other.Start == match.Start && other.Sentence.Literals.SequenceEqual(match.Sentence.Literals);

    private static bool IsBetter(SentenceMatch other, SentenceMatch match)
    {
        if (other.Sentence == match.Sentence)
            return other.End == match.End && other.Start > match.Start;
        return other.Sentence.Rule is not null
            && other.Sentence.Rule == match.Sentence.Rule
            && other.Sentence.IsLookalike == match.Sentence.IsLookalike
            && other.Overlaps(match)
            && other.Sentence.Weight > match.Sentence.Weight;
    }

    // Most texts that begin like a sentence do not go on like it: the second part is missing, and the text is not cut off before it.
    private static bool MayGoOn(LettersAndDigits squeeze, Sentence sentence, int at, int lastBlank)
    {
        if (sentence.Gaps.Length == 0 || sentence.Literals[1].Length == 0)
            return true;
        var limit = at + sentence.Gaps[0].Limit + sentence.Literals[1].Length;
        var isNearEnd = limit >= squeeze.Text.Length;
        return squeeze.Text.IndexOf(sentence.Literals[1], at, (isNearEnd ? squeeze.Text.Length : limit) - at, StringComparison.Ordinal) >= 0
            || (isNearEnd && CutSentence.MayEnd(squeeze, sentence, at, lastBlank));
    }

    private static SentenceMatch? Match(string text, LettersAndDigits squeeze, Sentence sentence, int begin)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var steps = 0;
        var end = Follow(text, squeeze, sentence, 0, begin + sentence.Literals[0].Length, values, ref steps);
        return end < 0 ? null : new SentenceMatch(sentence, squeeze.PlaceOf(begin), end, values, SentenceMatch.Full) { IsExact = true };
    }

    // From the end of literal `index`, finds the rest of the sentence; returns its end in the text, or -1.
    private static int Follow(string text, LettersAndDigits squeeze, Sentence sentence, int index, int at, Dictionary<string, string> values, ref int steps)
    {
        var place = at == 0 ? 0 : squeeze.PlaceOf(at - 1) + 1;
        if (index == sentence.Gaps.Length)
            return place;
        var gap = sentence.Gaps[index];
        var literal = sentence.Literals[index + 1];
        if (gap.HasSignBefore && at > 0 && at < squeeze.Text.Length && squeeze.IsInsideWord(at))
            return -1;
        if (gap.IsBehindSlash && (place >= text.Length || text[place] is not ('/' or '\\' or '\n')))
            return -1;
        if (literal.Length == 0)
            return gap.ReadToEnd(text, place, values);

        var limit = Math.Min(squeeze.Text.Length, at + gap.Limit + literal.Length);
        for (var from = at; from < limit && steps++ < MaxSteps;)
        {
            var found = squeeze.Text.IndexOf(literal, from, limit - from, StringComparison.Ordinal);
            if (found < 0)
                return -1;
            var isWord = found == at || !gap.HasSignAfter || !squeeze.IsInsideWord(found);
            if (isWord && gap.TryRead(text, place, squeeze.PlaceOf(found), values) && !gap.EndsInDenial(text, place, squeeze.PlaceOf(found)))
            {
                var end = Follow(text, squeeze, sentence, index + 1, found + literal.Length, values, ref steps);
                if (end >= 0)
                    return end;
            }

            from = found + 1;
        }

        return -1;
    }
}
