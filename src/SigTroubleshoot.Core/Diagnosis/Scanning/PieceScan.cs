namespace SigTroubleshoot.Diagnosis.Scanning;

/// <summary>
/// Finds phrases, and counts lines, in a long text that arrives in pieces. Parts of a piece are left to another processor, if one is
/// idle, as soon as they have arrived.
/// </summary>
internal sealed class PieceScan
{
    /// <summary>In characters. A shorter part is not worth the effort.</summary>
    private const int MinLength = 64 * 1024;

    private readonly Automaton _automaton;
    private readonly List<ScanPart> _parts = [];
    private readonly ScanPart _rest;
    private int _begun;
    private int _endOfBegun;
    private bool _isStuck;
    private int _state = Automaton.Start;

    /// <summary>Starts at the beginning of a text.</summary>
    /// <param name="automaton">The phrases.</param>
    public PieceScan(Automaton automaton) => (_automaton, _rest) = (automaton, new ScanPart(automaton));

    /// <summary>Begins with what has arrived of the next piece, if it is long enough.</summary>
    /// <param name="text">The text. What is before the piece belongs to it, too.</param>
    /// <param name="from">Where the piece starts.</param>
    /// <param name="end">Where the text ends that has arrived (exclusive).</param>
    public void Begin(char[] text, int from, int end)
    {
        var start = StartOfRest(from);
        if (_isStuck || end - start < MinLength)
            return;
        // What is before the rest does not change, so it need not be looked at again whenever more has arrived.
        _isStuck = !TryState(text, start, out var state);
        if (_isStuck)
            return;
        if (_begun == _parts.Count)
            _parts.Add(new ScanPart(_automaton));
        _parts[_begun++].Begin(text, start, end, state);
        _endOfBegun = end;
    }

    /// <summary>Scans the next piece.</summary>
    /// <param name="text">The text. What is before the piece belongs to it, too.</param>
    /// <param name="from">Where the piece starts.</param>
    /// <param name="end">Where it ends (exclusive).</param>
    /// <param name="found">Receives the positions where phrases end, in order, and the longest phrase that ends at each.</param>
    /// <returns>The number of line ends.</returns>
    public int Scan(char[] text, int from, int end, PhraseHits found)
    {
        var start = StartOfRest(from);
        Begin(text, from, start + ((end - start) / 2));
        start = StartOfRest(from);
        if (!TryState(text, start, out var state))
        {
            Complete();
            state = _parts[_begun - 1].State;
        }

        _rest.Scan(text, start, end, state);
        Complete();
        var lines = _rest.Lines;
        for (var i = 0; i < _begun; i++)
        {
            found.Add(_parts[i].Found);
            lines += _parts[i].Lines;
        }

        found.Add(_rest.Found);
        (_state, _begun, _isStuck) = (_rest.State, 0, false);
        return lines;
    }

    // The other processor takes the first part first, this one the last.
    private void Complete()
    {
        for (var i = _begun - 1; i >= 0; i--)
            _parts[i].Complete();
    }

    private int StartOfRest(int from) => _begun == 0 ? from : _endOfBegun;

    private bool TryState(char[] text, int start, out int state)
    {
        state = _state;
        return _begun == 0 || _automaton.TryResume(text, 0, start, out state);
    }
}
