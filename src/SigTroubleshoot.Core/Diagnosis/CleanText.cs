namespace SigTroubleshoot.Diagnosis;

/// <summary>
/// A section of input as a person would read it: without colors, gutters, boxes, log prefixes, and entities,
/// with secrets masked, and with the source line of each position.
/// </summary>
internal sealed class CleanText
{
    private readonly int[] _starts;
    private readonly int[] _lines;

    /// <param name="text">The cleaned text; lines end in a line feed.</param>
    /// <param name="starts">The position in <paramref name="text"/> where each piece of a source line starts, ascending.</param>
    /// <param name="lines">The 1-based source line of each piece.</param>
    public CleanText(string text, int[] starts, int[] lines)
    {
        Text = text;
        _starts = starts;
        _lines = lines;
    }

    /// <summary>The cleaned text.</summary>
    public string Text { get; }

    /// <summary>The 1-based line in the source of a position in <see cref="Text"/>.</summary>
    public int LineAt(int position)
    {
        var at = Array.BinarySearch(_starts, position);
        if (at < 0)
            at = ~at - 1;
        return _lines.Length == 0 ? 1 : _lines[Math.Max(at, 0)];
    }
}
