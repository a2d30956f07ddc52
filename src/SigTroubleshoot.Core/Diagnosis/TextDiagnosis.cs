using SigTroubleshoot.Diagnosis.Exchanges;
using SigTroubleshoot.Diagnosis.Scanning;

namespace SigTroubleshoot.Diagnosis;

/// <summary>
/// Reads text of any size and format and finds the gallery problems in it. A short text is read completely; in a long
/// one, only the positions that the prefilter finds, so time grows with the length and memory does not.
/// </summary>
internal sealed class TextDiagnosis
{
    private const int FirstLength = 4 * 1024;
    private const int WholeLength = 64 * 1024;
    private const int BufferLength = 512 * 1024;
    private const int Before = 8 * 1024;
    private const int After = 8 * 1024;
    private const int LongestRegion = 128 * 1024;

    /// <summary>In characters that are read before garbage is collected. Reading one creates 50 to 100 bytes of it.</summary>
    private const int MaxRead = 128 * 1024;

    /// <summary>In characters of long strings that are read before all garbage is collected.</summary>
    private const int MaxLongStrings = 256 * 1024;

    /// <summary>In characters. The runtime collects a string from this length on only with everything else.</summary>
    private const int LongString = 42_000;

    private readonly FailureLog _log;
    private readonly ExchangeTrail _trail;
    private readonly SentenceBook _book;
    private readonly SectionReader _reader;
    private readonly Action<long> _onFound;
    private readonly Action<long, ExchangeMark> _onNoted;
    private Prefilter? _prefilter;
    private char[] _buffer = new char[FirstLength];
    private int _count;
    private int _scanned;
    private long _base;
    private int _baseLine = 1;
    private int _scannedLines;
    private int _lengthOfLongStrings;
    private int _lengthRead;
    private long _regionStart = -1;
    private long _regionEnd;
    private long _readUpTo;

    /// <param name="book">What is recognized.</param>
    /// <param name="source">The name of the text in a finding's Source: the path of a file, or <c>pipeline</c>.</param>
    /// <param name="includesOther">Whether errors that are not about a gallery are described, not only counted.</param>
    public TextDiagnosis(SentenceBook book, string source, bool includesOther)
    {
        _book = book;
        var exchanges = new ExchangeLog();
        _reader = new SectionReader(book, exchanges);
        _trail = new ExchangeTrail(exchanges);
        _log = new FailureLog(source, includesOther);
        _onFound = OnFound;
        _onNoted = OnNoted;
    }

    /// <summary>Takes the next piece of text; pieces may break anywhere.</summary>
    public void Append(char[] buffer, int offset, int count)
    {
        while (count > 0)
        {
            var room = MakeRoom();
            var length = Math.Min(room, count);
            Array.Copy(buffer, offset, _buffer, _count, length);
            Take(length);
            offset += length;
            count -= length;
        }
    }

    /// <summary>Takes the next piece of text; pieces may break anywhere.</summary>
    public void Append(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(MakeRoom(), text.Length - at);
            text.CopyTo(at, _buffer, _count, length);
            Take(length);
            at += length;
        }
    }

    /// <summary>Takes the next line.</summary>
    public void AppendLine(string line)
    {
        Append(line);
        Append("\n");
    }

    /// <summary>
    /// The errors that are not about a gallery, once the text is complete. Findings do not contain them. Empty if they are only counted.
    /// </summary>
    public IReadOnlyList<Finding> Other => _log.Other;

    /// <summary>The code of each error that is not about a gallery, once the text is complete; empty for an error without a code.</summary>
    public IReadOnlyList<string> OtherCodes => _log.OtherCodes;

    /// <summary>Completes the text and returns the findings, most important first.</summary>
    public IReadOnlyList<Finding> Complete()
    {
        if (_base == 0 && _count <= WholeLength)
        {
            if (_count > 0)
                _log.Add(_reader.Read(new string(_buffer, 0, _count), firstLine: 1));
        }
        else
        {
            Scan();
            ReadRegion();
            _trail.Copy(_buffer, _base, _count, isLast: true);
            if (_trail.MayChange)
                _reader.ReadTrail(_trail.Take(long.MaxValue));
        }

        _count = 0;
        return _log.Findings();
    }

    private int MakeRoom()
    {
        if (_count < _buffer.Length)
            return _buffer.Length - _count;
        if (_buffer.Length < BufferLength)
        {
            // Most texts are short: one error of many.
            Array.Resize(ref _buffer, _buffer.Length < WholeLength ? 4 * _buffer.Length : BufferLength);
            if (_buffer.Length == BufferLength)
                _prefilter ??= new Prefilter(_book.Marks);
            return _buffer.Length - _count;
        }

        Scan();
        _trail.Copy(_buffer, _base, _count, isLast: false);
        _reader.ReadTrail(_trail.Drop());
        Discard();
        return _buffer.Length - _count;
    }

    private void Take(int length)
    {
        _count += length;
        _prefilter?.Begin(_buffer, _scanned, _count);
    }

    private void Scan()
    {
        _prefilter ??= new Prefilter(_book.Marks);
        _scannedLines += _prefilter.Scan(_buffer, _scanned, _count, _base, _onFound, _onNoted);
        _scanned = _count;
        if (_regionStart >= 0 && _regionEnd <= _base + _count)
            ReadRegion();
    }

    private void OnFound(long position)
    {
        if (_regionStart >= 0 && (position - Before > _regionEnd || position - _regionStart > LongestRegion))
            ReadRegion();
        if (_regionStart < 0)
            _regionStart = Math.Max(position - Before, _readUpTo);
        _regionEnd = position + After;
    }

    // What follows a section that is complete may depend on what is in it.
    private void OnNoted(long position, ExchangeMark mark)
    {
        if (_regionStart >= 0 && position > _regionEnd)
            ReadRegion();
        _trail.Note(position, mark);
    }

    // Reads the section that the prefilter found, from line start to line end if the lines are not too long.
    private void ReadRegion()
    {
        if (_regionStart < 0)
            return;
        var start = (int)Math.Max(0, _regionStart - _base);
        var end = (int)Math.Min(_count, _regionEnd - _base);
        var lineStart = start == 0 ? -1 : Array.LastIndexOf(_buffer, '\n', start - 1, Math.Min(start, 4096));
        if (lineStart >= 0 && _base + lineStart + 1 >= _readUpTo)
            start = lineStart + 1;
        var lineEnd = Array.IndexOf(_buffer, '\n', end, Math.Min(_count - end, 4096));
        if (lineEnd >= 0)
            end = lineEnd;
        _regionStart = -1;
        _readUpTo = _base + end;
        _trail.Copy(_buffer, _base, _count, isLast: false);
        _reader.ReadTrail(_trail.Drop());
        var trail = _trail.Take(_base + start);
        _reader.ReadTrail(trail);
        _trail.Skip(_readUpTo);
        _log.Add(_reader.Read(new string(_buffer, start, end - start), _baseLine + LineEnds.Count(_buffer, 0, start)));
        LimitGarbage(trail.Length);
        LimitGarbage(end - start);
    }

    // Keeps what the next section may still need: an open section, or the text before the next position.
    private void Discard()
    {
        var keepFrom = _count - Before - 4096;
        if (_regionStart >= 0)
            keepFrom = Math.Min(keepFrom, (int)Math.Max(0, _regionStart - _base - 4096));
        keepFrom = Math.Max(0, keepFrom);
        var keptLines = LineEnds.Count(_buffer, keepFrom, _count);
        _baseLine += _scannedLines - keptLines;
        _scannedLines = keptLines;
        Array.Copy(_buffer, keepFrom, _buffer, 0, _count - keepFrom);
        _base += keepFrom;
        _count -= keepFrom;
        _scanned = _count;
    }

    // The runtime lets as much garbage pile up as the caches of the processor have, which is hundreds of MB on a server. A full
    // collection takes long in a session with many objects, so that it runs beside the reading.
    private void LimitGarbage(int length)
    {
        _lengthRead += length;
        if (length >= LongString)
            _lengthOfLongStrings += length;
        if (_lengthOfLongStrings >= MaxLongStrings)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
            _lengthOfLongStrings = _lengthRead = 0;
        }
        else if (_lengthRead >= MaxRead)
        {
            GC.Collect(0);
            _lengthRead = 0;
        }
    }
}
