namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// Finds reworded sentences: a word or two added, removed, or changed, a clause moved. Words are weighted by how
/// distinctive they are; a sentence is recognized if most of its weight occurs together, mostly in order, with little else in between.
/// </summary>
internal sealed class RewordedMatcher
{
    // Tuned on rewordings of every sentence against look-alikes and other services' errors; see RewordedMatcherTests.
    private const double MinCoverageOfLong = 0.68;
    private const double MinCoverageOfShort = 0.76;
    private const int ShortSentence = 3;
    private const double MinOrder = 0.30;
    private const double MinPurity = 0.48;
    private const int MinTellingWords = 2;
    private const int MostEarlierWords = 6;
    private const double MinNames = 0.6;

    // A sentence of another service is often a rule's sentence without its distinctive word; it must match clearly better.
    private const double ForeignHandicap = 0.92;
    private const double PerExplainedWord = 0.008;
    private const double ClearlyMore = 1.15;

    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly WordWeights _weights;
    private readonly Dictionary<string, List<(int Sentence, int Bit)>> _index = new(StringComparer.Ordinal);
    private readonly string[][] _distinct;
    private readonly double[][] _weightOf;
    private readonly double[] _total;
    private readonly double[] _required;
    private readonly ulong[] _names;

    /// <param name="sentences">The sentences to find.</param>
    public RewordedMatcher(IReadOnlyList<Sentence> sentences)
    {
        _sentences = sentences;
        _weights = new WordWeights(sentences);
        _distinct = [.. sentences.Select(sentence => sentence.Words.Distinct().Take(64).ToArray())];
        _weightOf = [.. _distinct.Select(words => Array.ConvertAll(words, word => _weights[word]))];
        _total = [.. _weightOf.Select(weights => weights.Sum())];
        _required = [.. _weightOf.Select((weights, s) => _total[s] * (weights.Count(weight => weight > 1) <= ShortSentence ? MinCoverageOfShort : MinCoverageOfLong))];
        _names = [.. sentences.Select((sentence, s) => NamesOf(sentence, _distinct[s]))];
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var bit = 0; bit < _distinct[s].Length; bit++)
            {
                if (!_index.TryGetValue(_distinct[s][bit], out var postings))
                    _index[_distinct[s][bit]] = postings = [];
                postings.Add((s, bit));
            }
        }
    }

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
        var present = new ulong[_sentences.Count];
        foreach (var word in new HashSet<string>(stream.Words, StringComparer.Ordinal))
        {
            if (!_index.TryGetValue(word, out var postings))
                continue;
            foreach (var (sentence, bit) in postings)
                present[sentence] |= 1UL << bit;
        }

        var hits = new Dictionary<int, List<(int Word, int Bit)>>();
        for (var s = 0; s < present.Length; s++)
        {
            if (present[s] != 0 && Weight(s, present[s]) >= _required[s])
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
            if (!_index.TryGetValue(stream.Words[w], out var postings))
                continue;
            foreach (var (sentence, bit) in postings)
            {
                // An address may contain any word; only the name of a type or property counts there.
                if (hits.TryGetValue(sentence, out var list) && (!stream.InPath[w] || (_names[sentence] & (1UL << bit)) != 0))
                    list.Add((w, bit));
            }
        }

        return hits;
    }

    private static ulong NamesOf(Sentence sentence, string[] distinct)
    {
        ulong bits = 0;
        for (var bit = 0; bit < distinct.Length; bit++)
        {
            if (sentence.Names.Contains(distinct[bit]))
                bits |= 1UL << bit;
        }

        return bits;
    }

    private double Weight(int sentence, ulong bits)
    {
        var sum = 0.0;
        var weights = _weightOf[sentence];
        for (var bit = 0; bit < weights.Length; bit++)
        {
            if ((bits & (1UL << bit)) != 0)
                sum += weights[bit];
        }

        return sum;
    }

    // Slides a window about as long as the sentence with its values over the hits.
    private void Collect(WordStream stream, int[] length, Assertion[] assertions, int sentence, List<(int Word, int Bit)> hits, List<Candidate> candidates)
    {
        var reach = (_sentences[sentence].Words.Length * 8 / 5) + 4 + (_sentences[sentence].Gaps.Length * 6);
        var last = 0;
        var weights = _weightOf[sentence];
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

            if (weight >= _required[sentence] && Weigh(stream, assertions, sentence, hits, first, last) is { } candidate)
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

        var covered = Weight(sentence, bits);
        if (telling < MinTellingWords || covered < _required[sentence] || Weight(sentence, bits & _names[sentence]) < MinNames * Weight(sentence, _names[sentence]))
            return null;
        var order = Ordered(sentence, hits, first, last) / _total[sentence];
        if (order < MinOrder)
            return null;
        var all = 0.0;
        var placeholders = _sentences[sentence].Gaps.Sum(gap => gap.Names.Count);
        for (var w = hits[first].Word; w <= hits[last - 1].Word; w++)
        {
            if (!stream.InPath[w])
                all += _weights[stream.Words[w]];
        }

        all = Math.Max(all - (placeholders * WordWeights.Unknown), covered);
        var purity = covered / all;
        if (purity < MinPurity || !Complains(stream, assertions, sentence, hits[first].Word, hits[last - 1].Word))
            return null;
        var coverage = covered / _total[sentence];
        var score = coverage * (0.5 + (0.25 * purity) + (0.25 * order)) * (_sentences[sentence].Rule is null ? ForeignHandicap : 1);

        // Of two equal matches, the one that explains more words is the one that was meant.
        score += covered * PerExplainedWord;
        return new Candidate(_sentences[sentence], stream.Starts[hits[Earlier(sentence, hits, first)].Word], stream.Ends[hits[last - 1].Word], score, covered, coverage, IsGeneral(stream, assertions, sentence, hits[first].Word, hits[last - 1].Word));
    }

    // The lines of a log say different things. What a rule says in one sentence is in one line, with all that the line says about it.
    private bool TrimToLine(Assertion[] assertions, int sentence, List<(int Word, int Bit)> hits, ref int first, ref int last)
    {
        if (!_sentences[sentence].Complaint.IsOneSentence || assertions[hits[first].Word].Line == assertions[hits[last - 1].Word].Line)
            return true;
        ulong bits = 0;
        var start = first;
        for (var h = first; h < last; h++)
        {
            if (assertions[hits[h].Word].Line != assertions[hits[start].Word].Line)
                (bits, start) = (0, h);
            var known = bits;
            bits |= 1UL << hits[h].Bit;
            if (bits == known || Weight(sentence, bits) < _required[sentence])
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
        _sentences[sentence].IsLookalike || _sentences[sentence].Complaint.IsMade(stream, assertions, first, last);

    // Documents state the same rules as sentences do: without values, as a demand, and to "you".
    private bool IsGeneral(WordStream stream, Assertion[] assertions, int sentence, int first, int last) =>
        _sentences[sentence].Gaps.Length > 0 || Complaint.SpeaksToReader(stream, assertions, first, last)
        || (_sentences[sentence].Names.Count == 0 && Complaint.OnlyDemandsIn(stream, assertions, first, last));

    private bool IsTelling(int sentence, int bit) => _weightOf[sentence][bit] > 1;

    // The weight of the heaviest run of words in the sentence's own order.
    private double Ordered(int sentence, List<(int Word, int Bit)> hits, int first, int last)
    {
        var weights = _weightOf[sentence];
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
        foreach (var candidate in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Sentence.IsLookalike).ThenByDescending(c => c.Covered))
        {
            if (matches.Exists(match => candidate.Start < match.End && match.Start < candidate.End && match.Sentence.Template != candidate.Sentence.Template))
                continue;
            if (GapReader.Read(text, candidate.Sentence, candidate.Start, candidate.End) is { } read)
                matches.Add(new SentenceMatch(candidate.Sentence, candidate.Start, read.End, read.Values, candidate.Coverage) { IsExact = false, IsParticular = !candidate.IsGeneral || Particulars.AreNear(text, candidate.Sentence, candidate.Start, read.End, _index.ContainsKey) });
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
