namespace SigTroubleshoot.Diagnosis.Scanning;

/// <summary>A part of a text, and the phrases and line ends in it. Its memory is used again for the next part.</summary>
/// <param name="automaton">The phrases.</param>
internal sealed class ScanPart(Automaton automaton)
{
    private readonly LaneScan _lanes = new(automaton);
    private SharedWork? _work;

    /// <summary>The positions where phrases end, in order, and the longest phrase that ends at each.</summary>
    public PhraseHits Found { get; } = new();

    /// <summary>The number of line ends.</summary>
    public int Lines { get; private set; }

    /// <summary>The state after the part.</summary>
    public int State { get; private set; }

    /// <summary>Leaves the part to another processor, if one is idle.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the part starts.</param>
    /// <param name="end">Where it ends (exclusive).</param>
    /// <param name="state">The state before it.</param>
    public void Begin(char[] text, int from, int end, int state)
    {
        _work = new SharedWork(() => Scan(text, from, end, state));
        _work.Offer();
    }

    /// <summary>Returns when the part that was begun is scanned.</summary>
    public void Complete() => _work?.Complete();

    /// <inheritdoc cref="Begin"/>
    /// <summary>Scans the part.</summary>
    public void Scan(char[] text, int from, int end, int state)
    {
        Found.Clear();
        _lanes.FindAll(text, from, end, ref state, Found);
        Lines = LineEnds.Count(text, from, end);
        State = state;
    }
}
