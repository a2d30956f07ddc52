using SigTroubleshoot.Diagnosis.Scanning;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// Reads the next block of a long file while the last one is diagnosed, if a processor is idle. A short file, and one of unknown
/// length, such as a pipe, is read when its text is asked for.
/// </summary>
internal sealed class ReadAhead : IDisposable
{
    private readonly LogFile _file;
    private readonly bool _isLong;
    private char[] _next = new char[LogFile.MaxChars];
    private char[] _last;
    private int _count;
    private bool _isRead;
    private SharedWork? _reading;

    /// <param name="file">The file.</param>
    public ReadAhead(LogFile file)
    {
        _file = file;
        _isLong = file.Length > LogFile.MaxChars;
        _last = _isLong ? new char[LogFile.MaxChars] : _next;
    }

    /// <summary>The number of bytes up to the end of the last block.</summary>
    public long Position { get; private set; }

    /// <summary>Reads the next block.</summary>
    /// <param name="chars">Receives the array with the text, which is valid until the next call.</param>
    /// <param name="count">The length of the text; it can be 0 in the middle of a character.</param>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool Read(out char[] chars, out int count)
    {
        if (_reading is null)
            ReadNext();
        else
            _reading.Complete();
        (chars, count, Position) = (_next, _count, _file.Position);
        if (!_isRead)
            return false;
        (_next, _last) = (_last, _next);
        _reading = _isLong ? new SharedWork(ReadNext) : null;
        _reading?.Offer();
        return true;
    }

    /// <summary>Waits until the file is no longer read.</summary>
    public void Dispose() => _reading?.Withdraw();

    private void ReadNext() => _isRead = _file.Read(_next, out _count);
}
