using SigTroubleshoot.Diagnosis.Matching;

namespace SigTroubleshoot.Diagnosis;

/// <summary>
/// Finds the few places of a large text that are worth reading: where several telling pairs of words from the rules'
/// sentences, or the marks of an error, stand close together. Never decides anything, only where to look.
/// </summary>
internal sealed class Prefilter
{
    // Pairs stand this close in any sentence, values and wraps included.
    private const int Reach = 500;

    private readonly PrefilterMarks _marks;
    private readonly Queue<(long Position, int Mark)> _recent = new();
    private readonly long[] _lastAt;
    private int _state = Automaton.Start;
    private int _score;

    /// <summary>Begins at the start of a text.</summary>
    /// <param name="marks">What to look for.</param>
    public Prefilter(PrefilterMarks marks)
    {
        _marks = marks;
        _lastAt = new long[_marks.Scores.Length];
        for (var mark = 0; mark < _lastAt.Length; mark++)
            _lastAt[mark] = long.MinValue;
    }

    /// <summary>
    /// Goes over the next piece and tells each place that is worth reading, counted from the start of the text.
    /// </summary>
    /// <param name="buffer">The text.</param>
    /// <param name="offset">Where the piece begins in the buffer.</param>
    /// <param name="end">Where it ends in the buffer (exclusive).</param>
    /// <param name="basePosition">The position in the text of the buffer's first character.</param>
    /// <param name="found">Told each place.</param>
    public void Scan(char[] buffer, int offset, int end, long basePosition, Action<long> found)
    {
        for (var at = offset; (at = _marks.Automaton.Find(buffer, at, end, ref _state, out var mark)) >= 0; at++)
        {
            var position = basePosition + at;
            Forget(position - Reach);
            if (_lastAt[mark] == long.MinValue)
                _score += _marks.Scores[mark];
            _lastAt[mark] = position;
            _recent.Enqueue((position, mark));
            if (_score >= PrefilterMarks.MinScore)
                found(position);
        }
    }

    // A mark counts once, as long as its last place is within reach.
    private void Forget(long before)
    {
        while (_recent.Count > 0 && _recent.Peek().Position < before)
        {
            var (position, mark) = _recent.Dequeue();
            if (_lastAt[mark] != position)
                continue;
            _lastAt[mark] = long.MinValue;
            _score -= _marks.Scores[mark];
        }
    }
}
