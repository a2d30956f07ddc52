using CsCheck;
using SigTroubleshoot.Diagnosis.Scanning;

namespace SigTroubleshoot.Unit.Errors.Scanning;

public sealed class AutomatonTests
{
    private static readonly string[] Phrases = ["abca", "cab", "bb", "abcabcabcabcabcab"];

    // Long runs without a letter, too: there the state depends on what is far before.
    private static readonly Gen<char[]> Text = Gen.Select(Gen.Char["abc - é\u0161\n"].Array[1, 400], Gen.Int[1, 800], Gen.Int[0, 40_000]).Select(
        (piece, times, blanks) => (string.Concat(Enumerable.Repeat(new string(piece) + new string(' ', blanks / times), times)) + new string('-', blanks) + new string(piece)).ToCharArray());

    private static readonly Gen<string> Word = Gen.Char["abc1"].Array[1, 5].Select(chars => new string(chars));

    [Fact]
    public void Finds_a_phrase_wherever_a_search_by_hand_does() =>
        Gen.Select(Word.Array[1, 6], Gen.Char["abc1 -"].Array[0, 80]).Sample((words, text) =>
        {
            var phrases = words.Distinct().ToArray();
            var automaton = Automaton.Build(phrases);
            var bare = new string([.. text.Where(char.IsLetterOrDigit)]);
            var expected = Enumerable.Range(0, bare.Length).Where(end => phrases.Any(phrase => bare[..(end + 1)].EndsWith(phrase, StringComparison.Ordinal))).Count();
            Assert.Equal(expected, Places(automaton, text).Count);
        });

    [Fact]
    public void Goes_on_where_the_last_piece_ended() =>
        Gen.Select(Gen.Char["abc"].Array[2, 60], Gen.Int[1, 30]).Sample((text, cut) =>
        {
            var automaton = Automaton.Build(["abca", "cab", "bb"]);
            var at = Math.Min(cut, text.Length - 1);
            var whole = Places(automaton, text);
            var state = Automaton.Start;
            var parts = Places(automaton, text, 0, at, ref state);
            parts.AddRange(Places(automaton, text, at, text.Length, ref state));
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
        Gen.Select(Text, Gen.Int[0, 40_000]).Sample(
            (text, cut) =>
            {
                var automaton = Automaton.Build(Phrases);
                var scan = new LaneScan(automaton);
                var found = new PhraseHits();
                var state = Automaton.Start;
                cut = Math.Min(cut, text.Length);
                scan.FindAll(text, 0, cut, ref state, found);
                scan.FindAll(text, cut, text.Length, ref state, found);
                var one = Automaton.Start;
                Assert.Equal(Places(automaton, text, 0, text.Length, ref one), Places(found));
                Assert.Equal(one, state);
            },
            iter: 200);

    [Fact]
    public void Two_processors_find_the_same_and_count_the_same_lines() =>
        Gen.Select(Text, Gen.Int[0, 200_000]).Sample(
            (text, cut) =>
            {
                var automaton = Automaton.Build(Phrases);
                var scan = new PieceScan(automaton);
                var found = new PhraseHits();
                cut = Math.Min(cut, text.Length);
                var lines = scan.Scan(text, 0, cut, found) + scan.Scan(text, cut, text.Length, found);
                Assert.Equal(Places(automaton, text), Places(found));
                Assert.Equal(text.Count(c => c == '\n'), lines);
            },
            iter: 100);

    [Fact]
    public void Parts_that_another_processor_begins_with_change_nothing() =>
        Gen.Select(Text, Gen.Int[0, 400_000], Gen.Int[1, 150_000]).Sample(
            (text, cut, step) =>
            {
                var automaton = Automaton.Build(Phrases);
                var scan = new PieceScan(automaton);
                var found = new PhraseHits();
                cut = Math.Min(cut, text.Length);
                var lines = 0;
                foreach (var (from, end) in new[] { (0, cut), (cut, text.Length) })
                {
                    for (var arrived = from; arrived < end; arrived += step)
                        scan.Begin(text, from, arrived);
                    lines += scan.Scan(text, from, end, found);
                }

                Assert.Equal(Places(automaton, text), Places(found));
                Assert.Equal(text.Count(c => c == '\n'), lines);
            },
            iter: 100);

    // Nothing before such a part shows in which state it begins. A log that is piped arrives line by line.
    [Fact]
    public void Parts_behind_long_decoration_wait_for_the_part_before()
    {
        var text = (new string('-', 300_000) + Phrases[0] + "\n" + new string('=', 100_000) + Phrases[0]).ToCharArray();
        var automaton = Automaton.Build(Phrases);
        var scan = new PieceScan(automaton);
        var found = new PhraseHits();
        for (var arrived = 0; arrived < text.Length; arrived += 4)
            scan.Begin(text, 0, arrived);
        Assert.Equal(1, scan.Scan(text, 0, text.Length, found));
        Assert.Equal(Places(automaton, text), Places(found));
    }

    [Theory]
    [InlineData(-1, 100_000)]
    [InlineData(0, 100_001)]
    [InlineData(50_000, 150_000)]
    public void A_part_beyond_the_text_is_not_read(int from, int end) =>
        Assert.ThrowsAny<Exception>(() =>
        {
            var state = Automaton.Start;
            new LaneScan(Automaton.Build(Phrases)).FindAll(Enumerable.Repeat('a', 100_000).ToArray(), from, end, ref state, new PhraseHits());
        });

    private static List<(int End, int Phrase)> Places(Automaton automaton, char[] text)
    {
        var state = Automaton.Start;
        return Places(automaton, text, 0, text.Length, ref state);
    }

    private static List<(int End, int Phrase)> Places(Automaton automaton, char[] text, int from, int to, ref int state)
    {
        var places = new List<(int, int)>();
        for (var at = from; (at = automaton.Find(text, at, to, ref state, out var phrase)) >= 0; at++)
            places.Add((at, phrase));
        return places;
    }

    private static List<(int End, int Phrase)> Places(PhraseHits found) => [.. Enumerable.Range(0, found.Count).Select(i => (found.EndOf(i), found.PhraseOf(i)))];
}
