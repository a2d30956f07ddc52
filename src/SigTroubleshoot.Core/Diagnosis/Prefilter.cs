using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Diagnosis;

/// <summary>
/// Finds the few positions in a large text that are worth reading: where several distinctive word pairs from the rules'
/// sentences, or the marks of an error, are close together. It only decides where to look.
/// </summary>
internal sealed class Prefilter
{
    // Pairs are this close in any sentence, including values and wrapping.
    private const int Reach = 500;
    private const int MinScore = 4;
    private const int PairLength = 16;

    private static readonly Lazy<Marks> Index = new(() => new Marks(SentenceBook.All));

    private readonly Marks _marks = Index.Value;
    private readonly Queue<(long Position, int Mark)> _recent = new();
    private readonly long[] _lastAt;
    private int _state = Automaton.Start;
    private int _score;

    /// <summary>Starts at the beginning of a text.</summary>
    public Prefilter()
    {
        _lastAt = new long[_marks.Scores.Length];
        for (var mark = 0; mark < _lastAt.Length; mark++)
            _lastAt[mark] = long.MinValue;
    }

    /// <summary>
    /// Scans the next piece and reports each position that is worth reading, counted from the start of the text.
    /// </summary>
    /// <param name="buffer">The text.</param>
    /// <param name="offset">Where the piece starts in the buffer.</param>
    /// <param name="end">Where it ends in the buffer (exclusive).</param>
    /// <param name="basePosition">The position in the text of the buffer's first character.</param>
    /// <param name="found">Called with each position.</param>
    public void Scan(char[] buffer, int offset, int end, long basePosition, Action<long> found)
    {
        for (var at = offset; (at = _marks.Automaton.Find(buffer, at, end, ref _state, out var mark)) >= 0; at++)
        {
            var position = basePosition + at;
            Forget(position - Reach);
            if (_lastAt[mark] == long.MinValue)
                _score += _marks.Scores[mark];
            _lastAt[mark] = position;
            _recent.Enqueue((position, mark));
            if (_score >= MinScore)
                found(position);
        }
    }

    // A mark counts once, as long as its last position is within range.
    private void Forget(long before)
    {
        while (_recent.Count > 0 && _recent.Peek().Position < before)
        {
            var (position, mark) = _recent.Dequeue();
            if (_lastAt[mark] != position)
                continue;
            _lastAt[mark] = long.MinValue;
            _score -= _marks.Scores[mark];
        }
    }

    /// <summary>The phrases to look for, and how much each counts.</summary>
    private sealed class Marks
    {
        // What tools print around an error, squeezed. One of them with a word about galleries is enough.
        private static readonly (string Phrase, int Score)[] Labels =
        [
            ("errorcode", 3), ("errormessage", 3), ("exceptiondetails", 2), ("unexpectedstatus4", 4), ("unexpectedstatus5", 4), ("originalerror", 2),
            ("responsestatus4", 4), ("responsestatus5", 4), ("statusfailed", 2), ("azureerror", 2), ("servicereturnedanerror", 3),
            ("azurecoreexceptions", 3), ("requestfailedexception", 3), ("cloudexception", 3), ("resthttperror", 3), ("validationerror", 2), ("validationfailed", 2),
            ("statuscodenotfound", 4), ("statuscodebadrequest", 4), ("statuscodeconflict", 4), ("statuscodeforbidden", 4), ("pollingfailed", 3), ("errored", 2),
            ("galler", 1), ("error", 1), ("provisioningerror", 3), ("lastrunstatus", 3), ("failedin", 2),
        ];

        public Marks(IReadOnlyList<Sentence> sentences)
        {
            var weights = new WordWeights(sentences);
            var scores = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var sentence in sentences.Where(sentence => !sentence.IsLookalike))
                AddPairs(sentence, weights, scores);
            foreach (var code in sentences.SelectMany(sentence => sentence.Rule?.Codes ?? []))
                scores[Squeeze.Phrase(code)] = code.Length >= 16 ? MinScore : 1;
            var healthy = Squeeze.Phrase(HealthyText.Sample);
            foreach (var (phrase, score) in Labels)
                scores[phrase] = score;
            var phrases = scores.Keys.Where(phrase => phrase is "galler" || healthy.IndexOf(phrase, StringComparison.Ordinal) < 0).ToList();
            Automaton = Automaton.Build(phrases);
            Scores = [.. phrases.Select(phrase => scores[phrase])];
        }

        public Automaton Automaton { get; }

        public int[] Scores { get; }

        private static void AddPairs(Sentence sentence, WordWeights weights, Dictionary<string, int> scores)
        {
            var pairs = sentence.RawFrames.SelectMany(words => words.Zip(words.Skip(1), (a, b) => (a, b))).ToList();
            foreach (var (first, second) in pairs)
            {
                var phrase = first + second;
                var weight = weights[WordStream.Normalize(first)] + weights[WordStream.Normalize(second)];
                if (phrase.Length < 6 || weight < 2)
                    continue;
                if (phrase.Length > PairLength)
                    phrase = phrase.Substring(0, PairLength);
                scores[phrase] = pairs.Count <= 3 ? MinScore : 2;
            }
        }
    }
}
