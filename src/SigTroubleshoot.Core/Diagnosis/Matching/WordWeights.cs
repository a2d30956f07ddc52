namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>How distinctive a word is: very, if few sentences contain it; hardly, if it is one of the language's small words.</summary>
internal sealed class WordWeights
{
    private const double SmallWord = 0.2;

    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "to", "in", "is", "are", "be", "been", "was", "were", "for", "on", "at", "by", "with", "from", "and", "or",
        "that", "this", "thi", "it", "its", "as", "which", "has", "have", "must", "can", "abl", "able", "may", "might", "could", "will", "would", "do", "does", "did",
        "you", "your", "we", "there", "than", "then", "also", "only", "please", "pleas", "any", "no", "if", "so", "but", "into", "within", "not",
        "https", "http", "com", "microsoft", "azure", "error", "code", "message", "messag", "e", "g", "etc", "here", "when", "while", "whil", "because", "becaus", "ther", "wher", "thes", "thos", "these", "those", "since", "sinc", "doe", "s", "due", "hav",
    };

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    /// <summary>Computes the weights from all sentences.</summary>
    public WordWeights(IReadOnlyList<Sentence> sentences)
    {
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(sentence => sentence.Words.Distinct()))
            count[word] = count.TryGetValue(word, out var seen) ? seen + 1 : 1;
        foreach (var pair in count)
            _weights[pair.Key] = SmallWords.Contains(pair.Key) ? SmallWord : Math.Log((sentences.Count + 1.0) / pair.Value);
    }

    /// <summary>The weight; a word that no sentence contains counts as much as a rare one.</summary>
    public double this[string word] =>
        _weights.TryGetValue(word, out var weight) ? weight : OfOther(word);

    /// <summary>The weight of a word that no sentence contains.</summary>
    public static double OfOther(string word) => SmallWords.Contains(word) ? SmallWord : Unknown;

    /// <summary>The weight of a word that no sentence contains and that is not small.</summary>
    public const double Unknown = 2.5;
}
