namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// Finds reworded sentences: a word or two added, removed, or changed, a clause moved. Words are weighted by how
/// distinctive they are; a sentence is recognized if most of its weight occurs together, mostly in order, with little else in between.
/// </summary>
internal sealed class RewordedMatcher
{
    // Tuned on rewordings of every sentence against look-alikes and other services' errors; see RewordedMatcherTests.
    private const double MinOrder = 0.30;
    private const double MinPurity = 0.48;
    private const int MinTellingWords = 2;
    private const int MostEarlierWords = 6;
    private const double MinNames = 0.6;

    // A sentence of another service is often a rule's sentence without its distinctive word; it must match clearly better.
    private const double ForeignHandicap = 0.92;
    private const double PerExplainedWord = 0.008;
    private const double ClearlyMore = 1.15;

    // One comparison: sorting by keys of value types has to be compiled in every process.
    private static readonly Comparer<Candidate> BestFirst = Comparer<Candidate>.Create((a, b) =>
        b.Score.CompareTo(a.Score) is not 0 and var score ? score
        : a.Sentence.IsLookalike.CompareTo(b.Sentence.IsLookalike) is not 0 and var kind ? kind
        : b.Covered.CompareTo(a.Covered));

    private readonly SentenceIndex _sentences;
    private readonly WordIndex _words;

    /// <param name="sentences">The sentences to find.</param>
    /// <param name="words">Their words.</param>
    public RewordedMatcher(SentenceIndex sentences, WordIndex words) => (_sentences, _words) = (sentences, words);

    /// <summary>
    /// The reworded sentences in a text, each position assigned to the sentence that matches it best. Look-alikes are included:
    /// a look-alike that wins keeps the others from the position.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="taken">Positions that are already matched; they are not searched.</param>
    public List<SentenceMatch> Find(string text, IReadOnlyList<SentenceMatch> taken)
    {
        var stream = WordStream.Of(text);
        var hits = HitsBySentence(stream, taken);
        var candidates = new List<Candidate>();
        if (hits.Count == 0)
            return [];
        var assertions = AssertionReader.Read(text, stream);

        // How many words precede each word, without those of addresses.
        var length = new int[stream.Words.Count + 1];
        for (var w = 0; w < stream.Words.Count; w++)
            length[w + 1] = length[w] + (stream.InPath[w] ? 0 : 1);
        foreach (var pair in hits)
            Collect(stream, length, assertions, pair.Key, pair.Value, candidates);
        return Best(text, candidates);
    }

    // For each sentence with enough of its weight anywhere in the text: the positions of its words.
    private Dictionary<int, List<(int Word, int Bit)>> HitsBySentence(WordStream stream, IReadOnlyList<SentenceMatch> taken)
    {
        var present = new ulong[_words.Count];
        foreach (var word in new HashSet<string>(stream.Words, StringComparer.Ordinal))
        {
            if (_words.Postings(word) is not { } postings)
                continue;
            for (var p = 0; p < postings.Length; p += 2)
                present[postings[p]] |= 1UL << postings[p + 1];
        }

        var hits = new Dictionary<int, List<(int Word, int Bit)>>();
        for (var s = 0; s < present.Length; s++)
        {
            if (present[s] != 0 && _words.Weight(s, present[s]) >= _words.Required[s])
                hits[s] = [];
        }

        if (hits.Count == 0)
            return hits;
        var skip = 0;
        for (var w = 0; w < stream.Words.Count; w++)
        {
            while (skip < taken.Count && taken[skip].End <= stream.Starts[w])
                skip++;
            if (skip < taken.Count && taken[skip].Start <= stream.Starts[w])
                continue;
            if (_words.Postings(stream.Words[w]) is not { } postings)
                continue;
            for (var p = 0; p < postings.Length; p += 2)
            {
                var (sentence, bit) = (postings[p], postings[p + 1]);

                // An address may contain any word; only the name of a type or property counts there.
                if (hits.TryGetValue(sentence, out var list) && (!stream.InPath[w] || (_words.NamesOf(sentence) & (1UL << bit)) != 0))
                    list.Add((w, bit));
            }
        }

        return hits;
    }

    // Slides a window about as long as the sentence with its values over the hits.
    private void Collect(WordStream stream, int[] length, Assertion[] assertions, int sentence, List<(int Word, int Bit)> hits, List<Candidate> candidates)
    {
        var reach = (SentenceAt(sentence).Words.Length * 8 / 5) + 4 + (SentenceAt(sentence).Gaps.Length * 6);
        var last = 0;
        var weights = _words.WeightsOf(sentence);
        var counts = new int[weights.Length];
        var weight = 0.0;
        for (var first = 0; first < hits.Count; first++)
        {
            if (last < first)
                last = first;
            while (last < hits.Count && length[hits[last].Word] - length[hits[first].Word] <= reach)
            {
                if (counts[hits[last].Bit]++ == 0)
                    weight += weights[hits[last].Bit];
                last++;
            }

            if (weight >= _words.Required[sentence] && Weigh(stream, assertions, sentence, hits, first, last) is { } candidate)
                candidates.Add(candidate);
            if (--counts[hits[first].Bit] == 0)
                weight -= weights[hits[first].Bit];
        }
    }

    private Candidate? Weigh(WordStream stream, Assertion[] assertions, int sentence, List<(int Word, int Bit)> hits, int first, int last)
    {
        // Small words at the edges only blur where the sentence starts and ends.
        while (last - 1 > first && !IsTelling(sentence, hits[last - 1].Bit))
            last--;
        if (!IsTelling(sentence, hits[first].Bit) || !TrimToLine(assertions, sentence, hits, ref first, ref last))
            return null;
        ulong bits = 0;
        var telling = 0;
        for (var h = first; h < last; h++)
        {
            var mask = 1UL << hits[h].Bit;
            if ((bits & mask) == 0 && IsTelling(sentence, hits[h].Bit))
                telling++;
            bits |= mask;
        }

        var covered = _words.Weight(sentence, bits);
        if (telling < MinTellingWords || covered < _words.Required[sentence] || _words.Weight(sentence, bits & _words.NamesOf(sentence)) < MinNames * _words.Weight(sentence, _words.NamesOf(sentence)))
            return null;
        var order = Ordered(sentence, hits, first, last) / _words.Total[sentence];
        if (order < MinOrder)
            return null;
        var all = 0.0;
        var placeholders = SentenceAt(sentence).Gaps.Sum(gap => gap.Names.Count);
        for (var w = hits[first].Word; w <= hits[last - 1].Word; w++)
        {
            if (!stream.InPath[w])
                all += _words.WeightOf(stream.Words[w]);
        }

        all = Math.Max(all - (placeholders * WordWeights.Unknown), covered);
        var purity = covered / all;
        if (purity < MinPurity || !Complains(stream, assertions, sentence, hits[first].Word, hits[last - 1].Word))
            return null;
        var coverage = covered / _words.Total[sentence];
        var score = coverage * (0.5 + (0.25 * purity) + (0.25 * order)) * (SentenceAt(sentence).Rule is null ? ForeignHandicap : 1);

        // Of two equal matches, the one that explains more words is the one that was meant.
        score += covered * PerExplainedWord;
        return new Candidate(SentenceAt(sentence), stream.Starts[hits[Earlier(sentence, hits, first)].Word], stream.Ends[hits[last - 1].Word], score, covered, coverage, IsGeneral(stream, assertions, sentence, hits[first].Word, hits[last - 1].Word));
    }

    // The lines of a log say different things. What a rule says in one sentence is in one line, with all that the line says about it.
    private bool TrimToLine(Assertion[] assertions, int sentence, List<(int Word, int Bit)> hits, ref int first, ref int last)
    {
        if (!SentenceAt(sentence).Complaint.IsOneSentence || assertions[hits[first].Word].Line == assertions[hits[last - 1].Word].Line)
            return true;
        ulong bits = 0;
        var start = first;
        for (var h = first; h < last; h++)
        {
            if (assertions[hits[h].Word].Line != assertions[hits[start].Word].Line)
                (bits, start) = (0, h);
            var known = bits;
            bits |= 1UL << hits[h].Bit;
            if (bits == known || _words.Weight(sentence, bits) < _words.Required[sentence])
                continue;
            first = start;
            while (last - 1 > h && assertions[hits[last - 1].Word].Line != assertions[hits[h].Word].Line)
                last--;
            return true;
        }

        return false;
    }

    // Words of the sentence right before the best ones belong to the excerpt, even if they occur again in it.
    private int Earlier(int sentence, List<(int Word, int Bit)> hits, int first)
    {
        var earlier = first;
        for (var h = first - 1; h >= 0 && hits[h + 1].Word - hits[h].Word <= 2 && hits[first].Word - hits[h].Word <= MostEarlierWords; h--)
            earlier = IsTelling(sentence, hits[h].Bit) ? h : earlier;
        return earlier;
    }

    // A look-alike only keeps its position from others, whatever it says.
    private bool Complains(WordStream stream, Assertion[] assertions, int sentence, int first, int last) =>
        SentenceAt(sentence).IsLookalike || SentenceAt(sentence).Complaint.IsMade(stream, assertions, first, last);

    // Documents state the same rules as sentences do: without values, as a demand, and to "you".
    private bool IsGeneral(WordStream stream, Assertion[] assertions, int sentence, int first, int last) =>
        SentenceAt(sentence).Gaps.Length > 0 || Complaint.SpeaksToReader(stream, assertions, first, last)
        || (SentenceAt(sentence).Names.Count == 0 && Complaint.OnlyDemandsIn(stream, assertions, first, last));

    private Sentence SentenceAt(int sentence) => _sentences[_words.SentenceAt(sentence)];

    private bool IsTelling(int sentence, int bit) => _words.WeightOf(sentence, bit) > 1;

    // The weight of the heaviest run of words in the sentence's own order.
    private double Ordered(int sentence, List<(int Word, int Bit)> hits, int first, int last)
    {
        var weights = _words.WeightsOf(sentence);
        var best = new double[weights.Length];
        var top = 0.0;
        for (var h = first; h < last; h++)
        {
            var bit = hits[h].Bit;
            var before = 0.0;
            for (var b = 0; b < bit; b++)
                before = Math.Max(before, best[b]);
            best[bit] = Math.Max(best[bit], before + weights[bit]);
            top = Math.Max(top, best[bit]);
        }

        return top;
    }

    // Each position goes to the sentence that matches it best. Rules that share a sentence all get it and decide themselves.
    private List<SentenceMatch> Best(string text, List<Candidate> candidates)
    {
        var matches = new List<SentenceMatch>();
        var lookalikes = candidates.FindAll(candidate => candidate.Sentence.IsLookalike);
        candidates.RemoveAll(candidate => lookalikes.Exists(other => IsRatherLookalike(other, candidate)));
        foreach (var candidate in candidates.OrderBy(candidate => candidate, BestFirst))
        {
            if (matches.Exists(match => candidate.Start < match.End && match.Start < candidate.End && match.Sentence.Template != candidate.Sentence.Template))
                continue;
            if (GapReader.Read(text, candidate.Sentence, candidate.Start, candidate.End) is { } read)
                matches.Add(new SentenceMatch(candidate.Sentence, candidate.Start, read.End, read.Values, candidate.Coverage) { IsExact = false, IsParticular = !candidate.IsGeneral || Particulars.AreNear(text, candidate.Sentence, candidate.Start, read.End, _words.Contains) });
        }

        matches.Sort((a, b) => a.Start.CompareTo(b.Start));
        return matches;
    }

    // A look-alike that explains clearly more of the text is what was meant, even if it is reworded.
    private static bool IsRatherLookalike(Candidate other, Candidate candidate) =>
        other.Sentence.IsLookalike && !candidate.Sentence.IsLookalike && other.Sentence.Rule == candidate.Sentence.Rule
        && other.Covered > candidate.Covered * ClearlyMore && other.Start < candidate.End && candidate.Start < other.End;

    private sealed record Candidate(Sentence Sentence, int Start, int End, double Score, double Covered, double Coverage, bool IsGeneral);
}
