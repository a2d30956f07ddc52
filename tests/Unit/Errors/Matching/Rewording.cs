using System.Text.RegularExpressions;

namespace SigTroubleshoot.Unit.Errors.Matching;

/// <summary>Rewords a sentence as services do: a word less, two more, another word, a clause moved, a negation written otherwise.</summary>
internal static partial class Rewording
{
    private static readonly string[] Fillers = ["currently", "the", "requested", "given", "also", "now", "here", "specified"];

    private static readonly (string From, string To)[] Spellings =
        [("cannot", "can not"), ("is not", "isn't"), ("does not", "doesn't"), ("must be", "has to be"), ("are not", "aren't"), ("not allowed", "not permitted"), ("was not found", "could not be found")];

    public static IEnumerable<string> Of(string sentence, Random random)
    {
        yield return Spell(sentence);
        yield return MoveClause(sentence, random);
        yield return Change(sentence, random, (words, at) => words.Insert(at, Fillers[random.Next(Fillers.Length)]));
        if (sentence.Split(' ').Length < 7)
            yield break;
        yield return Change(sentence, random, (words, at) => words.RemoveAt(at));
        yield return Change(sentence, random, (words, at) => words[at] = Fillers[random.Next(Fillers.Length)]);
    }

    private static string Spell(string sentence)
    {
        foreach (var (from, to) in Spellings)
            sentence = sentence.Replace(from, to, StringComparison.Ordinal);
        return sentence;
    }

    // Names stay: who rewords a sentence does not rename the property it is about. So does what it complains of: without it, the
    // sentence would say the opposite.
    private static string Change(string sentence, Random random, Action<List<string>, int> change)
    {
        var words = sentence.Split(' ').ToList();
        var plain = Enumerable.Range(0, words.Count).Where(i => !Name().IsMatch(words[i]) && !Complaint().IsMatch(words[i])).ToArray();
        if (plain.Length > 2)
            change(words, plain[random.Next(plain.Length)]);
        return string.Join(' ', words);
    }

    private static string MoveClause(string sentence, Random random)
    {
        var cuts = Clause().Matches(sentence);
        if (cuts.Count == 0)
            return sentence;
        var cut = cuts[random.Next(cuts.Count)].Index;
        return $"{sentence[cut..].Trim().TrimEnd('.')}, {sentence[..cut].Trim()}";
    }

    [GeneratedRegex(@"[<>]|[./_][A-Za-z]|[a-z][A-Z]|^'[A-Za-z]+'")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:not|cannot|can|could|may|no|does|doesn't|must|should|only|invalid|failed|different|already|duplicated?|exceed\w*|too|missing|required|requires|than|must)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"(?<=[.,;]) | (?=(?:because|since|as|and|but|so|than|with|for) )")]
    private static partial Regex Clause();
}
