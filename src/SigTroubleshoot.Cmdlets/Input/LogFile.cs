using System.Text;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>Reads a file as text block by block, so that its size does not matter.</summary>
internal sealed class LogFile : IDisposable
{
    private const int BlockSize = 128 * 1024;

    private readonly byte[] _bytes = new byte[BlockSize];
    private readonly FileStream _stream;
    private readonly Decoder? _decoder;
    private int _begin;
    private int _end;

    /// <summary>Opens a file, even if it is still being written.</summary>
    /// <exception cref="IOException">It is missing, locked, or unreadable.</exception>
    /// <exception cref="UnauthorizedAccessException">It is a directory, or the user is not allowed to read it.</exception>
    public LogFile(string path)
    {
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        try
        {
            Length = _stream.CanSeek ? _stream.Length : 0;
            Position = _end = _stream.Read(_bytes, 0, _bytes.Length);
            Encoding = LogEncoding.Detect(_bytes, _end, out _begin);
            _decoder = Encoding?.GetDecoder();
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    /// <summary>The encoding; null if the file does not contain text.</summary>
    public Encoding? Encoding { get; }

    /// <summary>The size in bytes; 0 if unknown, as for a pipe.</summary>
    public long Length { get; }

    /// <summary>The number of bytes read so far.</summary>
    public long Position { get; private set; }

    /// <summary>The maximum length of the text from one call of <see cref="Read"/>.</summary>
    public static int MaxChars => BlockSize + 1;

    /// <summary>Reads the next block.</summary>
    /// <param name="chars">Receives the text; its length is <see cref="MaxChars"/>.</param>
    /// <param name="count">The length of the text; it can be 0 in the middle of a character.</param>
    /// <returns>False at the end of the file.</returns>
    public bool Read(char[] chars, out int count)
    {
        count = 0;
        if (_decoder is null)
            return false;
        if (_begin >= _end)
        {
            _begin = 0;
            _end = _stream.Read(_bytes, 0, _bytes.Length);
            Position += _end;
        }

        var isLast = _end == 0;
        count = _decoder.GetChars(_bytes, _begin, _end - _begin, chars, 0, flush: isLast);
        _begin = _end;
        return !isLast || count > 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
