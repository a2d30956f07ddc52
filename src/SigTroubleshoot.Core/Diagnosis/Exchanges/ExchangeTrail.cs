using System.Text;

namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>
/// The requests between the sections of a large text that are read. Only the few lines that matter are kept, and they are
/// only read when an error follows. The oldest are dropped, so that memory stays flat.
/// </summary>
internal sealed class ExchangeTrail
{
    /// <summary>In characters, of all pieces together: about a hundred requests.</summary>
    private const int MaxLength = 384 * 1024;

    /// <summary>In characters, of one piece. The text that a buffer keeps must contain a whole piece.</summary>
    private const int MaxPiece = 8 * 1024;

    private readonly ExchangeLog _log;
    private readonly List<Range> _ranges = [];
    private readonly TrailPieces _pieces = new();
    private long _lastRead = -1;
    private bool _isKept;
    private long _readUpTo;

    /// <param name="log">What is known of the requests.</param>
    public ExchangeTrail(ExchangeLog log) => _log = log;

    /// <summary>Whether anything that follows can change what was found.</summary>
    public bool MayChange => _log.HasQuestion || _log.HasOpen;

    /// <summary>Takes a phrase that ends at a position of the text.</summary>
    public void Note(long position, ExchangeMark mark)
    {
        switch (mark)
        {
            case ExchangeMark.Write:
                _isKept = true;
                _lastRead = -1;
                Keep(position - 1200, position + 1500);
                break;
            case ExchangeMark.Read:
                _isKept = _log.HasQuestion || _log.HasOpenRead;
                _lastRead = _isKept ? -1 : position;
                if (_isKept)
                    Keep(position - 1200, position + 600);
                break;
            case ExchangeMark.Body when _isKept:
                Keep(position - 60, position + 1500);
                break;
            case ExchangeMark.Answer when _isKept:
                Keep(position - 250, position + 300);
                break;
            case ExchangeMark.Operation when _isKept:
                Keep(position - 250, position + 800);
                break;
            case ExchangeMark.Command:
                Keep(position - 60, position + 2500);
                break;
            case ExchangeMark.Success:
                Keep(position - 100, position + 60);
                break;
        }
    }

    /// <summary>Copies what is noted from the buffer, before its text goes away.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="basePosition">The position in the text of the buffer's first character.</param>
    /// <param name="count">The length of the text in the buffer.</param>
    /// <param name="isLast">Whether no text follows: a piece at the end is shorter.</param>
    public void Copy(char[] buffer, long basePosition, int count, bool isLast)
    {
        if (_lastRead >= 0)
            Keep(_lastRead - 1200, _lastRead + 600);
        _lastRead = -1;
        var end = basePosition + count;
        var copied = _ranges.Count;
        while (copied > 0 && !isLast && _ranges[copied - 1].End > end)
            copied--;
        for (var i = MayChange ? 0 : FirstOfLatest(copied); i < copied; i++)
        {
            var start = Math.Max(Math.Max(_ranges[i].Start, basePosition), _readUpTo);
            var length = (int)Math.Max(0, Math.Min(_ranges[i].End, end) - start);
            if (length == 0)
                continue;
            _pieces.Add(start, buffer, (int)(start - basePosition), length);
        }

        _ranges.RemoveRange(0, copied);
    }

    /// <summary>The pieces that are too many, if they may change what was found; they are dropped.</summary>
    public string Drop()
    {
        var text = new StringBuilder();
        var mayChange = MayChange;
        while (_pieces.Length > MaxLength)
        {
            var piece = mayChange ? _pieces.First(_pieces.FirstLength) : "";
            _pieces.RemoveFirst();
            if (mayChange && (_log.HasQuestion || _log.MayConcern(piece)))
                Append(text, piece);
        }

        return text.ToString();
    }

    /// <summary>Takes the pieces before a position.</summary>
    public string Take(long position)
    {
        var text = new StringBuilder();
        while (_pieces.Count > 0 && _pieces.FirstStart < position)
        {
            Append(text, _pieces.First((int)Math.Min(_pieces.FirstLength, position - _pieces.FirstStart)));
            _pieces.RemoveFirst();
        }

        return text.ToString();
    }

    /// <summary>The text up to a position has been read whole.</summary>
    public void Skip(long position)
    {
        _readUpTo = position;
        _ranges.RemoveAll(range => range.End <= position);
        while (_pieces.Count > 0 && _pieces.FirstStart + _pieces.FirstLength <= position)
            _pieces.RemoveFirst();
        if (_lastRead < position)
            _lastRead = -1;
    }

    // Nothing depends on the oldest, and they would only be dropped again.
    private int FirstOfLatest(int count)
    {
        for (var length = 0L; count > 0 && length < MaxLength; count--)
            length += _ranges[count - 1].End - _ranges[count - 1].Start;
        return count;
    }

    private static void Append(StringBuilder text, string piece) => text.Append(piece).Append("\n\n");

    private void Keep(long start, long end)
    {
        start = Math.Max(start, _readUpTo);
        if (_ranges.Count > 0 && start <= _ranges[_ranges.Count - 1].End)
        {
            var last = _ranges[_ranges.Count - 1];
            if (end <= last.End)
                return;
            if (end - last.Start <= MaxPiece)
            {
                last.End = end;
                return;
            }

            start = last.End;
        }

        if (start < end)
            _ranges.Add(new Range(Math.Max(0, start), end));
    }

    /// <summary>A part of the text to keep.</summary>
    /// <param name="start">Its position in the text.</param>
    /// <param name="end">Where it ends (exclusive).</param>
    private sealed class Range(long start, long end)
    {
        public long Start => start;

        public long End { get; set; } = end;
    }
}
