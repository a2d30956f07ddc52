using SigTroubleshoot.Diagnosis.Exchanges;
using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Text.Tables;

namespace SigTroubleshoot.Diagnosis;

/// <summary>The phrases that a prefilter looks for, and how much each counts.</summary>
internal sealed class PrefilterMarks
{
    /// <summary>The sum of scores, within range of each other, that makes a position worth reading.</summary>
    public const int MinScore = 4;

    private const int PairLength = 16;

    // What tools print around an error, squeezed. One of them with a word about galleries is enough.
    private static readonly (string Phrase, int Score)[] Labels =
    [
        ("errorcode", 3), ("errormessage", 3), ("exceptiondetails", 2), ("unexpectedstatus4", 4), ("unexpectedstatus5", 4), ("originalerror", 2),
        ("responsestatus4", 4), ("responsestatus5", 4), ("statusfailed", 2), ("azureerror", 2), ("servicereturnedanerror", 3),
        ("azurecoreexceptions", 3), ("requestfailedexception", 3), ("cloudexception", 3), ("resthttperror", 3), ("validationerror", 2), ("validationfailed", 2),
        ("statuscodenotfound", 4), ("statuscodebadrequest", 4), ("statuscodeconflict", 4), ("statuscodeforbidden", 4), ("pollingfailed", 3), ("errored", 2),
        ("galler", 1), ("error", 1), ("provisioningerror", 3), ("lastrunstatus", 3), ("failedin", 2),
    ];

    private readonly string[] _phrases;

    private PrefilterMarks(string[] phrases, int[] scores)
    {
        _phrases = phrases;
        Automaton = Automaton.Build(phrases);
        Scores = scores;
        Exchanges = Array.ConvertAll(phrases, phrase => ExchangeMarks.All.TryGetValue(phrase, out var mark) ? mark : ExchangeMark.None);
    }

    /// <summary>The marks of sentences: those that reveal rules, and those that compete with them.</summary>
    public static PrefilterMarks Of(SentenceIndex index)
    {
        Sentence[] sentences = [.. Enumerable.Range(0, index.Count).Select(sentence => index[sentence])];
        var weights = new WordWeights(sentences);
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences.Where(sentence => !sentence.IsLookalike))
            AddPairs(sentence, weights, scores);
        foreach (var code in sentences.SelectMany(sentence => sentence.Rule?.Codes ?? []))
            scores[LettersAndDigits.Phrase(code)] = code.Length >= 16 ? MinScore : 1;
        var healthy = LettersAndDigits.Phrase(HealthyText.Sample);
        foreach (var (phrase, score) in Labels)
            scores[phrase] = score;
        var phrases = scores.Keys.Where(phrase => phrase is "galler" || healthy.IndexOf(phrase, StringComparison.Ordinal) < 0).ToList();
        phrases.AddRange(ExchangeMarks.All.Keys.Where(phrase => !phrases.Contains(phrase, StringComparer.Ordinal)).ToList());
        return new PrefilterMarks([.. phrases], [.. phrases.Select(phrase => scores.TryGetValue(phrase, out var score) ? score : 0)]);
    }

    /// <summary>Reads marks.</summary>
    public static PrefilterMarks Read(TableReader reader) => new(reader.Texts(), reader.Ints());

    /// <summary>Writes the marks.</summary>
    public void Write(TableWriter writer)
    {
        writer.Texts(_phrases);
        writer.Ints(Scores);
    }

    /// <summary>Finds the phrases.</summary>
    public Automaton Automaton { get; }

    /// <summary>How much each phrase counts.</summary>
    public int[] Scores { get; }

    /// <summary>What each is part of in a log of requests.</summary>
    public ExchangeMark[] Exchanges { get; }

    private static void AddPairs(Sentence sentence, WordWeights weights, Dictionary<string, int> scores)
    {
        var pairs = sentence.RawFrames.Sum(words => Math.Max(0, words.Count - 1));
        foreach (var words in sentence.RawFrames)
        {
            for (var i = 1; i < words.Count; i++)
            {
                var phrase = words[i - 1] + words[i];
                var weight = weights[WordStream.Normalize(words[i - 1])] + weights[WordStream.Normalize(words[i])];
                if (phrase.Length < 6 || weight < 2)
                    continue;
                if (phrase.Length > PairLength)
                    phrase = phrase.Substring(0, PairLength);
                scores[phrase] = pairs <= 3 ? MinScore : 2;
            }
        }
    }
}
