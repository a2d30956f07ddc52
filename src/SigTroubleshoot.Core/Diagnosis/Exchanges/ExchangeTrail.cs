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
    private readonly List<(long Start, long End)> _ranges = [];
    private readonly Queue<Piece> _pieces = new();
    private int _length;
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
        var copied = 0;
        for (; copied < _ranges.Count && (isLast || _ranges[copied].End <= end); copied++)
        {
            var start = Math.Max(Math.Max(_ranges[copied].Start, basePosition), _readUpTo);
            var length = (int)Math.Max(0, Math.Min(_ranges[copied].End, end) - start);
            if (length == 0)
                continue;
            _pieces.Enqueue(new Piece(start, new string(buffer, (int)(start - basePosition), length)));
            _length += length;
        }

        _ranges.RemoveRange(0, copied);
    }

    /// <summary>The pieces that are too many, if they may change what was found; they are dropped.</summary>
    public string Drop()
    {
        var text = new StringBuilder();
        while (_length > MaxLength)
        {
            var piece = Dequeue();
            if (_log.HasQuestion || _log.MayConcern(piece.Text))
                Append(text, piece.Text);
        }

        return text.ToString();
    }

    /// <summary>Takes the pieces before a position.</summary>
    public string Take(long position)
    {
        var text = new StringBuilder();
        while (_pieces.Count > 0 && _pieces.Peek().Start < position)
        {
            var piece = Dequeue();
            Append(text, piece.Text.Substring(0, (int)Math.Min(piece.Text.Length, position - piece.Start)));
        }

        return text.ToString();
    }

    /// <summary>The text up to a position has been read whole.</summary>
    public void Skip(long position)
    {
        _readUpTo = position;
        _ranges.RemoveAll(range => range.End <= position);
        while (_pieces.Count > 0 && _pieces.Peek().Start + _pieces.Peek().Text.Length <= position)
            Dequeue();
        if (_lastRead < position)
            _lastRead = -1;
    }

    private Piece Dequeue()
    {
        var piece = _pieces.Dequeue();
        _length -= piece.Text.Length;
        return piece;
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
                _ranges[_ranges.Count - 1] = (last.Start, end);
                return;
            }

            start = last.End;
        }

        if (start < end)
            _ranges.Add((Math.Max(0, start), end));
    }

    /// <summary>A piece of the text.</summary>
    /// <param name="Start">Its position in the text.</param>
    /// <param name="Text">The piece.</param>
    private readonly record struct Piece(long Start, string Text);
}
