namespace SigTroubleshoot.Diagnosis.Scanning;

/// <summary>Where phrases end in a text, in order. The memory is used again for the next text.</summary>
internal sealed class PhraseHits
{
    private int[] _ends = new int[256];
    private int[] _phrases = new int[256];

    /// <summary>The number of places.</summary>
    public int Count { get; private set; }

    /// <summary>The position of a phrase's last character.</summary>
    public int EndOf(int index) => _ends[index];

    /// <summary>The phrase, by its index in the automaton's list.</summary>
    public int PhraseOf(int index) => _phrases[index];

    /// <summary>Adds a place.</summary>
    public void Add(int end, int phrase)
    {
        MakeRoom(Count + 1);
        (_ends[Count], _phrases[Count]) = (end, phrase);
        Count++;
    }

    /// <summary>Adds the places of the text that follows.</summary>
    public void Add(PhraseHits more)
    {
        MakeRoom(Count + more.Count);
        Array.Copy(more._ends, 0, _ends, Count, more.Count);
        Array.Copy(more._phrases, 0, _phrases, Count, more.Count);
        Count += more.Count;
    }

    /// <summary>Removes all.</summary>
    public void Clear() => Count = 0;

    private void MakeRoom(int count)
    {
        if (count <= _ends.Length)
            return;
        var length = Math.Max(count, 2 * _ends.Length);
        Array.Resize(ref _ends, length);
        Array.Resize(ref _phrases, length);
    }
}
