using CsCheck;
using SigTroubleshoot.Diagnosis.Matching;

namespace SigTroubleshoot.Unit.Errors.Matching;

public sealed class AutomatonTests
{
    private static readonly Gen<string> Word = Gen.Char["abc1"].Array[1, 5].Select(chars => new string(chars));

    [Fact]
    public void Finds_a_phrase_wherever_a_search_by_hand_does() =>
        Gen.Select(Word.Array[1, 6], Gen.Char["abc1 -"].Array[0, 80]).Sample((words, text) =>
        {
            var phrases = words.Distinct().ToArray();
            var automaton = Automaton.Build(phrases);
            var bare = new string([.. text.Where(char.IsLetterOrDigit)]);
            var expected = Enumerable.Range(0, bare.Length).Where(end => phrases.Any(phrase => bare[..(end + 1)].EndsWith(phrase, StringComparison.Ordinal))).Count();
            Assert.Equal(expected, Ends(automaton, text).Count);
        });

    [Fact]
    public void Goes_on_where_the_last_piece_ended() =>
        Gen.Select(Gen.Char["abc"].Array[2, 60], Gen.Int[1, 30]).Sample((text, cut) =>
        {
            var automaton = Automaton.Build(["abca", "cab", "bb"]);
            var at = Math.Min(cut, text.Length - 1);
            var whole = Ends(automaton, text);
            var state = Automaton.Start;
            var parts = Collect(automaton, text, 0, at, ref state);
            parts.AddRange(Collect(automaton, text, at, text.Length, ref state));
            Assert.Equal(whole, parts);
        });

    [Fact]
    public void Tells_the_longest_phrase_that_ends_at_a_place()
    {
        var automaton = Automaton.Build(["name", "galleryname"]);
        var text = "Gallery Name".ToCharArray();
        var state = Automaton.Start;
        Assert.Equal(text.Length - 1, automaton.Find(text, 0, text.Length, ref state, out var phrase));
        Assert.Equal(1, phrase);
    }

    [Fact]
    public void Reads_parts_of_a_long_text_at_the_same_time_with_the_same_result() =>
        Gen.Select(Gen.Char["abc - é\n"].Array[1, 400], Gen.Int[1, 60], Gen.Int[0, 40_000], Gen.Int[0, 5]).Sample(
            (piece, times, blanks, start) =>
            {
                // Long runs without a letter, too: there the state depends on what is far before.
                var automaton = Automaton.Build(["abca", "cab", "bb", "abcabcabcabcabcab"]);
                var text = string.Concat(Enumerable.Repeat(new string(piece) + new string(' ', blanks / 4), times)) + new string('-', blanks) + new string(piece);
                var found = new PhraseHits();
                var (one, all) = (Automaton.Start, Automaton.Start);
                var from = Math.Min(start, text.Length);
                automaton.FindAll(text.ToCharArray(), 0, from, ref all, found);
                automaton.FindAll(text.ToCharArray(), from, text.Length, ref all, found);
                Assert.Equal(Collect(automaton, text.ToCharArray(), 0, text.Length, ref one), Enumerable.Range(0, found.Count).Select(found.EndOf));
                Assert.Equal(one, all);
            },
            iter: 200);

    private static List<int> Ends(Automaton automaton, char[] text)
    {
        var state = Automaton.Start;
        return Collect(automaton, text, 0, text.Length, ref state);
    }

    private static List<int> Collect(Automaton automaton, char[] text, int from, int to, ref int state)
    {
        var ends = new List<int>();
        for (var at = from; (at = automaton.Find(text, at, to, ref state, out _)) >= 0; at++)
            ends.Add(at);
        return ends;
    }
}
