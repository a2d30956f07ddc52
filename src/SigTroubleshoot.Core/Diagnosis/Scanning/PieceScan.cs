namespace SigTroubleshoot.Diagnosis.Scanning;

/// <summary>
/// Finds phrases, and counts lines, in a long text that arrives in pieces. The second half of a piece is left to another
/// processor if one is idle.
/// </summary>
internal sealed class PieceScan
{
    /// <summary>In characters. A shorter piece is not worth dividing.</summary>
    private const int MinLength = 64 * 1024;

    private readonly Automaton _automaton;
    private readonly LaneScan _first;
    private readonly LaneScan _second;
    private readonly PhraseHits _ofSecond = new();
    private int _state = Automaton.Start;

    /// <summary>Starts at the beginning of a text.</summary>
    /// <param name="automaton">The phrases.</param>
    public PieceScan(Automaton automaton) => (_automaton, _first, _second) = (automaton, new LaneScan(automaton), new LaneScan(automaton));

    /// <summary>Scans the next piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the piece starts.</param>
    /// <param name="end">Where it ends (exclusive).</param>
    /// <param name="found">Receives the positions where phrases end, in order, and the longest phrase that ends at each.</param>
    /// <returns>The number of line ends.</returns>
    public int Scan(char[] text, int from, int end, PhraseHits found)
    {
        var middle = from + ((end - from) / 2);
        if (end - from < MinLength || !_automaton.TryResume(text, from, middle, out var state))
        {
            _first.FindAll(text, from, end, ref _state, found);
            return LineEnds.Count(text, from, end);
        }

        _ofSecond.Clear();
        var lines = 0;
        var second = new SharedWork(() =>
        {
            _second.FindAll(text, middle, end, ref state, _ofSecond);
            lines = LineEnds.Count(text, middle, end);
        });
        second.Offer();
        _first.FindAll(text, from, middle, ref _state, found);
        var ofFirst = LineEnds.Count(text, from, middle);
        second.Complete();
        found.Add(_ofSecond);
        _state = state;
        return ofFirst + lines;
    }
}
