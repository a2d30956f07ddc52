using SigTroubleshoot.Text.Tables;

namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// Which sentences contain a word, and how much of each sentence its words are worth. A sentence has a bit for each of its
/// different words, in order. Sentences of a last resort are left out.
/// </summary>
internal sealed class WordIndex
{
    // Tuned on rewordings of every sentence against look-alikes and other services' errors; see RewordedMatcherTests.
    private const double MinCoverageOfLong = 0.68;
    private const double MinCoverageOfShort = 0.76;
    private const int ShortSentence = 3;

    private readonly string[] _words;
    private readonly double[] _weights;
    private readonly Dictionary<string, int> _place;

    // By word: the sentences that contain it and its bit in each, alternately.
    private readonly int[][] _postings;

    // By sentence: its words by their places, bit by bit.
    private readonly int[][] _wordsOf;
    private readonly int[] _sentences;
    private readonly ulong[] _names;

    private WordIndex(string[] words, double[] weights, int[] sentences, int[][] wordsOf, ulong[] names, double[] total, double[] required)
    {
        (_words, _weights, _sentences, _wordsOf, _names, Total, Required) = (words, weights, sentences, wordsOf, names, total, required);
        _place = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var word = 0; word < words.Length; word++)
            _place[words[word]] = word;
        _postings = Invert(words.Length, wordsOf);
    }

    /// <summary>How many sentences there are.</summary>
    public int Count => _sentences.Length;

    /// <summary>The weight of each sentence.</summary>
    public double[] Total { get; }

    /// <summary>How much of the weight of each sentence must be present.</summary>
    public double[] Required { get; }

    /// <summary>The position of a sentence in the <see cref="SentenceIndex"/>.</summary>
    public int SentenceAt(int sentence) => _sentences[sentence];

    /// <summary>The bits of the words of a sentence that name a property, a type, or a value.</summary>
    public ulong NamesOf(int sentence) => _names[sentence];

    /// <summary>The weight of the word of a bit of a sentence.</summary>
    public double WeightOf(int sentence, int bit) => _weights[_wordsOf[sentence][bit]];

    /// <summary>The words of a sentence: the weight of the word of each bit.</summary>
    public double[] WeightsOf(int sentence) => Array.ConvertAll(_wordsOf[sentence], word => _weights[word]);

    /// <summary>The sentences that contain a word, and its bit in each, alternately; null if no sentence contains it.</summary>
    public int[]? Postings(string word) => _place.TryGetValue(word, out var place) ? _postings[place] : null;

    /// <summary>Whether a sentence contains a word.</summary>
    public bool Contains(string word) => _place.ContainsKey(word);

    /// <summary>The weight of a word, whether or not a sentence contains it.</summary>
    public double WeightOf(string word) => _place.TryGetValue(word, out var place) ? _weights[place] : WordWeights.OfOther(word);

    /// <summary>The weight of the words of a sentence whose bits are set.</summary>
    public double Weight(int sentence, ulong bits)
    {
        var sum = 0.0;
        var words = _wordsOf[sentence];
        for (var bit = 0; bit < words.Length; bit++)
        {
            if ((bits & (1UL << bit)) != 0)
                sum += _weights[words[bit]];
        }

        return sum;
    }

    /// <summary>The index of the words of all sentences but those of a last resort.</summary>
    public static WordIndex Of(SentenceIndex all)
    {
        int[] sentences = [.. Enumerable.Range(0, all.Count).Where(sentence => all[sentence].Rule is not { IsLastResort: true })];
        var weights = new WordWeights([.. sentences.Select(sentence => all[sentence])]);
        string[] words = [.. sentences.SelectMany(sentence => all[sentence].Words).Distinct().OrderBy(word => word, StringComparer.Ordinal)];
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var word = 0; word < words.Length; word++)
            place[words[word]] = word;
        string[][] distinct = [.. sentences.Select(sentence => all[sentence].Words.Distinct().Take(64).ToArray())];
        var weightsOf = Array.ConvertAll(distinct, own => Array.ConvertAll(own, word => weights[word]));
        double[] total = [.. weightsOf.Select(own => own.Sum())];
        return new WordIndex(
            words,
            Array.ConvertAll(words, word => weights[word]),
            sentences,
            Array.ConvertAll(distinct, own => Array.ConvertAll(own, word => place[word])),
            [.. sentences.Select((sentence, s) => NamesOf(all[sentence], distinct[s]))],
            total,
            [.. weightsOf.Select((own, s) => total[s] * (own.Count(weight => weight > 1) <= ShortSentence ? MinCoverageOfShort : MinCoverageOfLong))]);
    }

    /// <summary>Reads an index.</summary>
    public static WordIndex Read(TableReader reader)
    {
        var (words, weights, sentences) = (reader.Texts(), reader.Doubles(), reader.Ints());
        var (wordsOf, names) = (new int[sentences.Length][], new ulong[sentences.Length]);
        for (var s = 0; s < sentences.Length; s++)
            (wordsOf[s], names[s]) = (reader.Ints(), reader.Bits());
        return new WordIndex(words, weights, sentences, wordsOf, names, reader.Doubles(), reader.Doubles());
    }

    /// <summary>Writes the index.</summary>
    public void Write(TableWriter writer)
    {
        writer.Texts(_words);
        writer.Doubles(_weights);
        writer.Ints(_sentences);
        for (var s = 0; s < _sentences.Length; s++)
        {
            writer.Ints(_wordsOf[s]);
            writer.Bits(_names[s]);
        }

        writer.Doubles(Total);
        writer.Doubles(Required);
    }

    private static int[][] Invert(int words, int[][] wordsOf)
    {
        var counts = new int[words];
        foreach (var own in wordsOf)
        {
            foreach (var word in own)
                counts[word] += 2;
        }

        var postings = new int[words][];
        for (var word = 0; word < words; word++)
            postings[word] = new int[counts[word]];
        for (var s = wordsOf.Length - 1; s >= 0; s--)
        {
            for (var bit = wordsOf[s].Length - 1; bit >= 0; bit--)
            {
                var word = wordsOf[s][bit];
                postings[word][--counts[word]] = bit;
                postings[word][--counts[word]] = s;
            }
        }

        return postings;
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
}
