using SigTroubleshoot.Diagnosis.Exchanges;
using SigTroubleshoot.Diagnosis.Scanning;

namespace SigTroubleshoot.Diagnosis;

/// <summary>
/// Finds the few positions in a large text that are worth reading: where several distinctive word pairs from the rules'
/// sentences, or the marks of an error, are close together. It only decides where to look.
/// </summary>
internal sealed class Prefilter
{
    // Pairs are this close in any sentence, including values and wrapping.
    private const int Reach = 500;

    private readonly PrefilterMarks _marks;
    private readonly HitQueue _recent = new();
    private readonly long[] _lastAt;
    private readonly PhraseHits _hits = new();
    private readonly PieceScan _scan;
    private int _score;

    /// <summary>Starts at the beginning of a text.</summary>
    /// <param name="marks">What to look for.</param>
    public Prefilter(PrefilterMarks marks)
    {
        _marks = marks;
        _scan = new PieceScan(marks.Automaton);
        _lastAt = new long[_marks.Scores.Length];
        for (var mark = 0; mark < _lastAt.Length; mark++)
            _lastAt[mark] = long.MinValue;
    }

    /// <summary>Begins with what has arrived of the next piece; another processor scans it, if one is idle.</summary>
    /// <param name="buffer">The text.</param>
    /// <param name="offset">Where the piece starts in the buffer.</param>
    /// <param name="end">Where the text ends that has arrived (exclusive).</param>
    public void Begin(char[] buffer, int offset, int end) => _scan.Begin(buffer, offset, end);

    /// <summary>
    /// Scans the next piece and reports each position that is worth reading, counted from the start of the text.
    /// </summary>
    /// <param name="buffer">The text.</param>
    /// <param name="offset">Where the piece starts in the buffer.</param>
    /// <param name="end">Where it ends in the buffer (exclusive).</param>
    /// <param name="basePosition">The position in the text of the buffer's first character.</param>
    /// <param name="found">Called with each position.</param>
    /// <param name="noted">Called with the position of each phrase that belongs to a request.</param>
    /// <returns>The number of line ends in the piece.</returns>
    public int Scan(char[] buffer, int offset, int end, long basePosition, Action<long> found, Action<long, ExchangeMark> noted)
    {
        _hits.Clear();
        var lines = _scan.Scan(buffer, offset, end, _hits);
        for (var i = 0; i < _hits.Count; i++)
        {
            var position = basePosition + _hits.EndOf(i);
            var mark = _hits.PhraseOf(i);
            if (_marks.Exchanges[mark] is var exchange and not ExchangeMark.None)
            {
                noted(position, exchange);
                if (_marks.Scores[mark] == 0)
                    continue;
            }

            Forget(position - Reach);
            if (_lastAt[mark] == long.MinValue)
                _score += _marks.Scores[mark];
            _lastAt[mark] = position;
            _recent.Add(position, mark);
            if (_score >= PrefilterMarks.MinScore)
                found(position);
        }

        return lines;
    }

    // A mark counts once, as long as its last position is within range.
    private void Forget(long before)
    {
        while (_recent.Count > 0 && _recent.FirstEnd < before)
        {
            var (position, mark) = (_recent.FirstEnd, _recent.FirstPhrase);
            _recent.RemoveFirst();
            if (_lastAt[mark] != position)
                continue;
            _lastAt[mark] = long.MinValue;
            _score -= _marks.Scores[mark];
        }
    }
}
