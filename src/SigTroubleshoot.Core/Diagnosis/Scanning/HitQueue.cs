namespace SigTroubleshoot.Diagnosis.Scanning;

/// <summary>Phrases and the positions where they end in a text, first in, first out.</summary>
internal sealed class HitQueue
{
    private long[] _ends = new long[64];
    private int[] _phrases = new int[64];
    private int _first;

    /// <summary>The number of phrases.</summary>
    public int Count { get; private set; }

    /// <summary>The position where the first phrase ends.</summary>
    public long FirstEnd => _ends[_first];

    /// <summary>The first phrase, by its index in the automaton's list.</summary>
    public int FirstPhrase => _phrases[_first];

    /// <summary>Adds a phrase at the end.</summary>
    public void Add(long end, int phrase)
    {
        if (Count == _ends.Length)
            Grow();
        var slot = (_first + Count++) & (_ends.Length - 1);
        (_ends[slot], _phrases[slot]) = (end, phrase);
    }

    /// <summary>Removes the first phrase.</summary>
    public void RemoveFirst()
    {
        _first = (_first + 1) & (_ends.Length - 1);
        Count--;
    }

    // The length stays a power of two, so that a position in the ring is a mask.
    private void Grow()
    {
        var (ends, phrases) = (new long[2 * Count], new int[2 * Count]);
        for (var i = 0; i < Count; i++)
        {
            var slot = (_first + i) & (Count - 1);
            (ends[i], phrases[i]) = (_ends[slot], _phrases[slot]);
        }

        (_ends, _phrases, _first) = (ends, phrases, 0);
    }
}
