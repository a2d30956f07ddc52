using SigTroubleshoot.Text.Tables;

namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// The sentences of a set of rules and those that compete with them, found by how they begin. A sentence is parsed, and its
/// rule created, when a text may contain it.
/// </summary>
internal sealed class SentenceIndex
{
    private readonly RuleSet _rules;
    private readonly string[] _templates;

    // The rule of each sentence by its position in the set; -1 for a sentence of another service.
    private readonly int[] _rule;
    private readonly int[] _isLookalike;
    private readonly Sentence?[] _sentences;

    // The fixed parts that start a sentence, in ordinal order; the longest other one that each begins with, or -1; and the sentences of each.
    private readonly string[] _heads;
    private readonly int[] _shorter;
    private readonly int[][] _ofHead;

    private SentenceIndex(RuleSet rules, string[] templates, int[] rule, int[] isLookalike, string[] heads, int[] shorter, int[][] ofHead)
    {
        (_rules, _templates, _rule, _isLookalike) = (rules, templates, rule, isLookalike);
        (_heads, _shorter, _ofHead) = (heads, shorter, ofHead);
        _sentences = new Sentence?[templates.Length];
    }

    /// <summary>How many sentences there are.</summary>
    public int Count => _templates.Length;

    /// <summary>A sentence.</summary>
    public Sentence this[int index] => _sentences[index] ?? Parse(index);

    /// <summary>The index of the sentences of a set of rules.</summary>
    public static SentenceIndex Of(RuleSet rules)
    {
        var templates = new List<string>();
        var owners = new List<int>();
        var lookalikes = new List<int>();
        for (var rule = 0; rule < rules.Count; rule++)
        {
            Add(rules[rule].Messages, rule, isLookalike: 0);
            Add(rules[rule].Lookalikes, rule, isLookalike: 1);
        }

        Add(OtherServiceSentences.All, -1, isLookalike: 1);
        var first = templates.ConvertAll(Sentence.HeadOf);
        var heads = first.Distinct().OrderBy(head => head, StringComparer.Ordinal).ToArray();
        return new SentenceIndex(
            rules,
            [.. templates],
            [.. owners],
            [.. lookalikes],
            heads,
            Array.ConvertAll(heads, head => Array.FindLastIndex(heads, other => other.Length < head.Length && head.StartsWith(other, StringComparison.Ordinal))),
            Array.ConvertAll(heads, head => Enumerable.Range(0, first.Count).Where(sentence => first[sentence] == head).ToArray()));

        void Add(IEnumerable<string> sentences, int rule, int isLookalike)
        {
            foreach (var template in sentences)
            {
                templates.Add(template);
                owners.Add(rule);
                lookalikes.Add(isLookalike);
            }
        }
    }

    /// <summary>
    /// Where the first parts of sentences are in a text, each at the start of a word: the end of the part and its sentence,
    /// in the order of the ends, then of the sentences.
    /// </summary>
    public IEnumerable<(int End, Sentence Sentence)> Beginnings(LettersAndDigits squeeze)
    {
        var text = squeeze.Text;
        var found = new long[16];
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && squeeze.IsInsideWord(at))
                continue;
            for (var head = LongestAt(text, at); head >= 0; head = _shorter[head])
            {
                // A sentence that begins with a value may begin at every word; before the first one is no value.
                if (at == 0 && _heads[head].Length == 0)
                    continue;
                foreach (var sentence in _ofHead[head])
                {
                    if (count == found.Length)
                        Array.Resize(ref found, count * 2);

                    // They are nearly in order, since a part is short.
                    var next = ((long)(at + _heads[head].Length) << 32) | (uint)sentence;
                    var place = count++;
                    for (; place > 0 && found[place - 1] > next; place--)
                        found[place] = found[place - 1];
                    found[place] = next;
                }
            }
        }

        for (var i = 0; i < count; i++)
            yield return ((int)(found[i] >> 32), this[(int)(uint)found[i]]);
    }

    /// <summary>Reads an index.</summary>
    public static SentenceIndex Read(RuleSet rules, TableReader reader)
    {
        var (templates, rule, isLookalike, heads, shorter) = (reader.Texts(), reader.Ints(), reader.Ints(), reader.Texts(), reader.Ints());
        var ofHead = new int[heads.Length][];
        for (var head = 0; head < ofHead.Length; head++)
            ofHead[head] = reader.Ints();
        return new SentenceIndex(rules, templates, rule, isLookalike, heads, shorter, ofHead);
    }

    /// <summary>Writes the index.</summary>
    public void Write(TableWriter writer)
    {
        writer.Texts(_templates);
        writer.Ints(_rule);
        writer.Ints(_isLookalike);
        writer.Texts(_heads);
        writer.Ints(_shorter);
        foreach (var sentences in _ofHead)
            writer.Ints(sentences);
    }

    // Of all parts that are not greater than the text, the greatest begins with every part that the text begins with.
    private int LongestAt(string text, int at)
    {
        var (low, high) = (0, _heads.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(text, at, _heads[middle], 0, _heads[middle].Length) >= 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        while (high >= 0 && string.CompareOrdinal(text, at, _heads[high], 0, _heads[high].Length) != 0)
            high = _shorter[high];
        return high;
    }

    // Two threads may parse a sentence; both get the one that was first.
    private Sentence Parse(int index)
    {
        var sentence = Sentence.Parse(_rule[index] < 0 ? null : _rules[_rule[index]], _templates[index], _isLookalike[index] != 0);
        return Interlocked.CompareExchange(ref _sentences[index], sentence, null) ?? sentence;
    }
}
