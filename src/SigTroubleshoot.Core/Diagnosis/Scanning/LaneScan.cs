namespace SigTroubleshoot.Diagnosis.Scanning;

/// <summary>
/// Finds phrases in four parts of a text at the same time. Each step of an automaton waits for the one before it, so that four
/// take hardly longer than one.
/// </summary>
/// <param name="automaton">The phrases.</param>
internal sealed class LaneScan(Automaton automaton)
{
    /// <summary>In characters. A shorter part is not worth the effort.</summary>
    private const int MinLane = 4096;

    private readonly PhraseHits _found2 = new();
    private readonly PhraseHits _found3 = new();
    private readonly PhraseHits _found4 = new();

    /// <summary>All positions where a phrase ends, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="end">Where to stop (exclusive).</param>
    /// <param name="state">The state to continue from; receives the state reached.</param>
    /// <param name="found">Receives the positions and the longest phrase that ends at each.</param>
    public void FindAll(char[] text, int from, int end, ref int state, PhraseHits found)
    {
        var length = (end - from) / 4;
        var (at2, at3, at4) = (from + length, from + (2 * length), from + (3 * length));
        if (length >= MinLane && automaton.TryResume(text, from, at2, out var s2) && automaton.TryResume(text, from, at3, out var s3) && automaton.TryResume(text, from, at4, out var s4))
        {
            _found2.Clear();
            _found3.Clear();
            _found4.Clear();
            FindInLanes(text, from, length, state, s2, s3, ref s4, found);
            found.Add(_found2);
            found.Add(_found3);
            found.Add(_found4);
            (from, state) = (at4 + length, s4);
        }

        for (var at = from; (at = automaton.Find(text, at, end, ref state, out var phrase)) >= 0; at++)
            found.Add(at, phrase);
    }

    // Without the checks of the array accesses, which take a third of the time: the caller has checked the positions by reading
    // there, a character is a column, and a state with a column is a state.
    private unsafe void FindInLanes(char[] text, int from, int length, int s1, int s2, int s3, ref int last4, PhraseHits found)
    {
        var s4 = last4;
        var last = automaton.FirstOutput - 1;
        if (from < 0 || length < 0 || from + (4L * length) > text.Length)
            throw new ArgumentOutOfRangeException(nameof(length), length, null);
        fixed (char* lane1 = text)
        fixed (int* next = automaton.Next)
        fixed (byte* columns = Automaton.Column)
        {
            var at1 = lane1 + from;
            var (at2, at3, at4) = (length, 2 * length, 3 * length);
            for (var i = 0; i < length; i++, at1++)
            {
                s1 = next[s1 + columns[*at1]];
                s2 = next[s2 + columns[at1[at2]]];
                s3 = next[s3 + columns[at1[at3]]];
                s4 = next[s4 + columns[at1[at4]]];

                // One test for all four: a difference is negative where a phrase ends.
                if (((last - s1) | (last - s2) | (last - s3) | (last - s4)) >= 0)
                    continue;
                Note(text, from + i, s1, found);
                Note(text, from + i + at2, s2, _found2);
                Note(text, from + i + at3, s3, _found3);
                Note(text, from + i + at4, s4, _found4);
            }
        }

        last4 = s4;
    }

    private void Note(char[] text, int at, int state, PhraseHits found)
    {
        if (state >= automaton.FirstOutput && Automaton.Column[text[at]] != 0)
            found.Add(at, automaton.PhraseOf(state));
    }
}
