namespace SigTroubleshoot.Text;

/// <summary>The lines of a text, for positions in it.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    /// <param name="text">The text.</param>
    public LineMap(string text)
    {
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            _starts.Add(at + 1);
    }

    /// <summary>The line of a position, counted from 1.</summary>
    public int LineAt(int position)
    {
        var found = _starts.BinarySearch(position);
        return found >= 0 ? found + 1 : ~found;
    }
}
